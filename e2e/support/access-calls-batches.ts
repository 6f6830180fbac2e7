import type { Calls, Prepare } from "./access-call";

const columns = [{ index: 0, header: "货号", target: "itemNo", confidence: 1 }];
const sheet = {
  index: 0,
  name: "报价",
  rows: 1,
  headerRow: 1,
  headers: ["货号"],
  samples: [["A-1"]],
};
const json = {
  source: { key: `${"0".repeat(64)}.csv`, kind: "csv" },
  outline: { format: "text", encoding: "utf-8", separator: ",", sheets: [sheet] },
  mapping: { sheet: 0, columns, defaults: {} },
};

/** A batch of the seller that stands where the call begins. */
const batchAt =
  (status: string, kind: "import" | "edit" = "import"): Prepare =>
  async ({ database, cast }) => {
    const { companyId, userId } = cast({}).seller;
    const { id = "" } = await database.row(
      `insert into "Batch" (id, "sellerId", "createdById", kind, status, name, source, outline, mapping, "appliedAt")
       values (gen_random_uuid(), $1, $2, $3::"BatchKind", $4::"BatchStatus", 'a.csv', $5, $6, $7, case when $4 = 'applied' then now() end) returning id`,
      [companyId, userId, kind, status, ...Object.values(json).map((one) => JSON.stringify(one))],
    );
    return { fields: { batchId: id } };
  };

/** Many products at once. */
export const batchCalls: Calls = {
  "batches/mapColumnsAction": batchAt("mapping"),
  "batches/applyBatchAction": batchAt("checked", "edit"),
  "batches/cancelBatchAction": batchAt("checked"),
  "batches/undoBatchAction": batchAt("applied", "edit"),
};
