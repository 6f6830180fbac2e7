import { dropClaimedAddresses } from "@/lib/platform/claimed-address";

export function register() {
  dropClaimedAddresses();
}
