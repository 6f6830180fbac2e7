/** About an order (`subjectId`), or about the buyer's company where a document belongs to no order. */
export type DocumentEvent = {
  type: "document.issued";
  subjectId: string;
  data: { documentId: string; kind: string; number: string; version: number };
};
