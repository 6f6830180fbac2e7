import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Karavan",
    short_name: "Karavan",
    start_url: "/",
    display: "standalone",
    background_color: "#f6f5f1",
    theme_color: "#0b5a5b",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}
