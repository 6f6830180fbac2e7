import type { DocumentContent, Fact, Words } from "@/lib/documents/model/content";
import type { OrderFacts, PartyFacts } from "@/lib/documents/model/order-facts";
import type { Speech } from "@/lib/documents/model/speech";

const linesOf = ({ named }: Speech, party: PartyFacts): Words[] => [
  party.name,
  ...[party.address, party.city].flatMap((line) => line ?? []),
  named(party.country),
  ...(party.phone ? [party.phone] : []),
];

export const partiesOf = (
  speech: Speech,
  { seller, buyer }: Pick<OrderFacts, "seller" | "buyer">,
): DocumentContent["parties"] => [
  { role: speech.say("party.seller"), lines: linesOf(speech, seller) },
  { role: speech.say("party.buyer"), lines: linesOf(speech, buyer) },
];

const bankFields = ["accountName", "bank", "account", "swift", "cnaps"] as const;

export const bankFacts = ({ fact }: Speech, { bank }: OrderFacts): Fact[] =>
  bankFields.flatMap((field) => (bank?.[field] ? [fact(`bank.${field}`, bank[field])] : []));
