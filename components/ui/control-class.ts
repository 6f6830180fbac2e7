/** Looks shared by every text-like control; 16 px, so that phones do not zoom in. */
export const controlClass = "control";
