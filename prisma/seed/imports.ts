import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { putFile } from "@/lib/platform/storage";
import { actorOf } from "@/lib/testing/actors";
import { systemActor } from "@/lib/testing/factories";
import { DEMO_PEOPLE } from "@/scripts/start/demo";

/** Two dearer, one new, and one whose carton somebody described in words. */
const prices = `秋季报价单

货号,品名,俄文品名,材质,装箱数,外箱尺寸(cm),毛重/净重(kg),单价(元),≥600,起订量,交期,HS编码,类目,备注
CB-1007,,,,,,,17.5,,,,,,
CB-1014,,,,,,,3.4,,,,,,
CB-1900,化妆镜 15厘米,Зеркало для макияжа 15 см,玻璃/塑料,48,50*40*38,14.2/13.1,6.8,6.2,240,10-15天,700992,makeup-tools,新款
CB-1901,睫毛夹,Щипцы для ресниц,不锈钢,240,大箱,11/10.2,2.1,1.9,960,10天,821420,makeup-tools,`;

async function importInto(step: "mapping" | "checked", name: string) {
  const seller = await actorOf(DEMO_PEOPLE.seller);
  const key = await putFile("private", Buffer.from(prices, "utf8"), "csv");
  const batchId = await startImport(seller, { name, key, kind: "csv", photosKey: null });
  await runBatch(systemActor(), batchId);
  if (step === "mapping") return;
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(systemActor(), batchId);
}

/** One import whose columns wait for the seller's word, and one whose preview does. */
export async function seedImports() {
  await importInto("mapping", "秋季报价单（草稿）.csv");
  await importInto("checked", "秋季报价单.csv");
}
