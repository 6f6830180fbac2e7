import { countCartLines } from "@/lib/checkout/queries/cart";
import { findVisitor } from "@/lib/identity/visitor";

/** Who reads, for the one part of a shared page that knows: their name and how full the cart is. */
export async function GET() {
  const visitor = await findVisitor();
  const { actor } = visitor;
  const person = actor && actor.kind !== "system" ? actor : null;
  const body = {
    signedIn: person !== null,
    name: person?.name ?? "",
    kind: person?.kind === "clerk" ? "operator" : (person?.kind ?? "buyer"),
    cartLines: await countCartLines(visitor),
  };
  return Response.json(body, { headers: { "cache-control": "private, no-store" } });
}
