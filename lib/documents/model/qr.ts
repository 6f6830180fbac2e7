import { create } from "qrcode";

/** A QR code as an SVG path, one unit a module; the quiet zone around it is the caller's. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const path = [...data.entries()]
    .filter(([, isDark]) => isDark)
    .map(([index]) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`)
    .join("");
  return { size, path };
}
