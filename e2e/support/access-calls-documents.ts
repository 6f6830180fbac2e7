import { type Calls, isoDay } from "./access-call";

export const documentCalls: Calls = {
  "documents/reissueDocumentAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(
      `select d.* from "Document" d where d.kind = 'proforma'
         and not exists (select 1 from "Document" n where n."replacesId" = d.id) order by d.id limit 1`,
    );
    return { fields: { documentId: id, reason: "A new address" }, buyerCompanyId, sellerCompanyId };
  },
  "documents/issueStatementAction": async ({ database }) => {
    const { buyerCompanyId, sellerCompanyId = "" } = await database.row(
      `select * from "Order" where status = 'confirmed' order by id limit 1`,
    );
    const fields = { companyId: sellerCompanyId, from: isoDay(-60), to: isoDay() };
    return { fields, buyerCompanyId, sellerCompanyId };
  },
};
