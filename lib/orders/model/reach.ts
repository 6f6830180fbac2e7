/** How far an order's goods have come; the furthest lot decides. */
export type Reach = "yard" | "loaded" | "arrived";

type Lot = { readonly status: string; readonly containerId: string | null };

/** Planned into a container counts as loaded. */
export function reachOf(lots: readonly Lot[]): Reach {
  if (lots.some(({ status }) => status === "at_pickup" || status === "picked_up")) return "arrived";
  return lots.some(({ status, containerId }) => status !== "at_yard" || containerId !== null)
    ? "loaded"
    : "yard";
}
