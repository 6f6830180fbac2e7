/** The same part of the same state of a cart always has the same key, so it is placed once. */
export function placingKey(
  cart: { readonly id: string; readonly version: number },
  sellerIds: readonly string[],
) {
  const part = [...sellerIds].sort().map((id) => id.slice(-6));
  return [cart.id, cart.version, ...part].join(".").slice(0, 100);
}
