/** The name of the runtime is read as Next wants it, so that nothing of Node's is bundled for the edge. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { dropClaimedAddresses } = await import("@/lib/platform/claimed-address");
  dropClaimedAddresses();
}
