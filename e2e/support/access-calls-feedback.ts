import { type Calls, type Prepare, picture } from "./access-call";
import type { Database } from "./database";

const issue = async ({ row }: Database, condition: string) => {
  const found = await row(`select i.* from "Issue" i where ${condition} order by i.id limit 1`);
  return {
    issueId: found.id ?? "",
    version: String(found.version),
    productId: found.productId ?? "",
    sellerCompanyId: found.sellerCompanyId,
  };
};

const ACTIVE = `i.status in ('open', 'seen', 'answered', 'fixing')`;

const issueStep =
  (condition: string, further: Readonly<Record<string, string>> = {}): Prepare =>
  async ({ database }) => {
    const { issueId, version, sellerCompanyId } = await issue(database, condition);
    const { buyerCompanyId } = await database.row(
      `select "buyerCompanyId" from "Report" where "issueId" = $1 limit 1`,
      [issueId],
    );
    return { fields: { issueId, version, ...further }, buyerCompanyId, sellerCompanyId };
  };

/** A line that was collected, of a product with an issue that is worked on. */
const LINE = `select l.* from "OrderLine" l join "Issue" i on i."productId" = l."productId" and i."productVersion" = l."productVersion"
  where l."pickedPieces" > 0 and ${ACTIVE} order by l.id limit 1`;

const said = {
  rating: "2",
  severity: "",
  affectedPieces: "3",
  words: "It smells",
  outcome: "tell",
};

export const feedbackCalls: Calls = {
  "feedback/fileReportAction": async ({ database }) => {
    const { id = "", buyerCompanyId, sellerCompanyId } = await database.row(LINE);
    const { code = "" } = await database.row(
      `select code from "IssueCode" where code not in (select code from "Issue") order by position limit 1`,
    );
    return { fields: { orderLineId: id, code, ...said }, buyerCompanyId, sellerCompanyId };
  },
  "feedback/editReportAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(`select * from "Report" where words = $1 order by id desc limit 1`, [
      said.words,
    ]);
    return {
      fields: { reportId: id, ...said, words: "It smells much" },
      buyerCompanyId,
      sellerCompanyId,
    };
  },
  "feedback/seeIssueAction": issueStep(`i.status = 'open'`),
  "feedback/takeStepAction": issueStep(ACTIVE, {
    kind: "answer",
    note: "We look into it",
    causeKind: "",
  }),
  "feedback/rejectIssueAction": async (world) => {
    const step = issueStep(ACTIVE, { reason: "This is how it is made" });
    return step(world);
  },
  "feedback/markDuplicateAction": async (world) => {
    await world.database.rows(
      `update "Issue" set status = 'open', "rejectReason" = null where status = 'rejected'`,
    );
    const { fields, ...sides } = await issueStep(ACTIVE)(world);
    const target = await issue(
      world.database,
      `${ACTIVE} and i.id <> '${fields.issueId}' and i."productId" = (select "productId" from "Issue" where id = '${fields.issueId}')`,
    );
    return { ...sides, fields: { ...fields, targetId: target.issueId } };
  },
  "feedback/publishVersionAction": async (world) => {
    const { fields, ...sides } = await issueStep(ACTIVE)(world);
    const { id = "", versionNumber = "" } = await world.database.row(
      `select p.id, p."versionNumber" from "Product" p join "Issue" i on i."productId" = p.id where i.id = $1`,
      [fields.issueId],
    );
    return {
      ...sides,
      fields: {
        productId: id,
        productVersion: String(versionNumber),
        issueIds: fields.issueId ?? "",
        "note-zh": "更好",
      },
    };
  },
  "feedback/verifyImprovementAction": async (world) => {
    const { fields, ...sides } = await issueStep(`i.status = 'version_out'`)(world);
    await world.database.rows(
      `update "OrderLine" set "productVersion" = (select "fixedInVersion" from "Issue" where id = $1)
       where "buyerCompanyId" = $2 and "productId" = (select "productId" from "Issue" where id = $1) and "pickedPieces" > 0`,
      [fields.issueId, sides.buyerCompanyId],
    );
    return {
      ...sides,
      fields: {
        issueId: fields.issueId ?? "",
        verdict: "no",
        note: "It still smells",
        photos: await picture(),
      },
    };
  },
};
