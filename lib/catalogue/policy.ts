/** What anybody may see: published, by a seller whom the operator has approved. */
export const onSale = { status: "published", seller: { status: "approved" } } as const;

export const approvedSeller = { kind: "seller", status: "approved" } as const;
