import { fileReport } from "@/lib/feedback/commands/file-report";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { seeIssue } from "@/lib/feedback/commands/see-issue";
import { takeStep } from "@/lib/feedback/commands/take-step";
import { verifyImprovement } from "@/lib/feedback/commands/verify-improvement";
import type { CauseKind } from "@/lib/feedback/model/report";
import { days, later, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { LivedOrder } from "./journeys";

type Orders = ReadonlyMap<string, LivedOrder>;

/** What buyers said of the first version: order, stars, code, pieces, words. */
const reports = [
  [
    "first-brushes",
    3,
    "DUR-SHED",
    60,
    "Ворс сыплется после первой стирки, покупатели возвращают наборы.",
  ],
  ["uz-first", 2, "DUR-SHED", 48, "Choʻtkalarning tuki toʻkiladi, uch kunda ikki quti qaytdi."],
  ["first-flasks", 3, "FUNC-LEAK", 30, "Крышка подтекает, если нести термос боком."],
  ["kg-first", 3, "FUNC-LEAK", 42, "Капкагынан суу агат, сумкага салууга болбойт."],
  ["kg-first", 4, "COL-SHADE", 25, "Көк түсү сүрөттөгүдөн карараак."],
] as const;

type Improvement = {
  readonly code: string;
  readonly itemNo: string;
  readonly contain: string;
  readonly causeKind: CauseKind;
  readonly cause: string;
  readonly fix: string;
  readonly notes: Record<string, string>;
};

const improvements: Improvement[] = [
  {
    code: "DUR-SHED",
    itemNo: "CB-1007",
    contain: "库存2,400套已停止发货,逐套拉拔检查。",
    causeKind: "assembly",
    cause: "铝口处胶水用量不足,夹紧深度只有6毫米。",
    fix: "改用双组分胶水,夹紧深度加到9毫米,每批抽查20支做拉拔试验。",
    notes: {
      zh: "刷毛更牢:双组分胶水,铝口夹紧加深到9毫米。",
      ru: "Ворс держится крепче: двухкомпонентный клей, обжим глубже — 9 мм.",
      en: "Hair holds better: two-part glue and a deeper crimp of 9 mm.",
      uz: "Tuk mustahkamroq: ikki komponentli yelim, qisish chuqurligi 9 mm.",
      kk: "Түгі берік ұстайды: екі құрамды желім, қысу тереңдігі 9 мм.",
    },
  },
  {
    code: "FUNC-LEAK",
    itemNo: "DN-1070",
    contain: "暂停同批杯盖的使用,已发出的补寄密封圈。",
    causeKind: "mould",
    cause: "杯盖密封槽模具磨损,密封圈压不紧。",
    fix: "换新模具,密封圈加厚0.4毫米,出厂逐只倒置试漏。",
    notes: {
      zh: "杯盖不再漏水:新模具,密封圈加厚0.4毫米。",
      ru: "Крышка не течёт: новая пресс-форма, прокладка толще на 0,4 мм.",
      en: "The lid no longer leaks: new mould, seal thicker by 0.4 mm.",
      ky: "Капкагы мындан ары акпайт: жаңы калып, тыгыздагыч 0,4 мм калың.",
    },
  },
];

/** Two days after collecting, the first version's faults are told. */
export async function report(orders: Orders, today: Date): Promise<void> {
  travelTo(later(today, -days(75)));
  for (const [key, rating, code, affectedPieces, words] of reports) {
    const { id, buyer } = found(orders, key);
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId: id } });
    const locale = buyer.kind === "system" ? "ru" : buyer.locale;
    await fileReport(
      buyer,
      {
        orderLineId: line.id,
        rating,
        code,
        severity: null,
        affectedPieces,
        words,
        outcome: "improve",
        photos: [],
      },
      locale,
    );
  }
}

/** Contain, cause, fix, new version: what the two sellers did within nine days. */
export async function improve(orders: Orders, today: Date): Promise<void> {
  for (const { code, itemNo, contain, causeKind, cause, fix, notes } of improvements) {
    const product = await db.product.findFirstOrThrow({ where: { itemNo } });
    const issue = await db.issue.findFirstOrThrow({ where: { productId: product.id, code } });
    const seller = [...orders.values()]
      .map((order) => order.seller)
      .find((actor) => actor.kind === "seller" && actor.companyId === product.sellerId);
    if (!seller) throw new Error(`nobody sold ${itemNo} in the demo`);
    const at = (daysAgo: number) => travelTo(later(today, -days(daysAgo)));
    const step = async (kind: "contain" | "cause" | "fix", note: string) => {
      const { version } = await db.issue.findUniqueOrThrow({ where: { id: issue.id } });
      const chosen = kind === "cause" ? causeKind : null;
      await takeStep(
        seller,
        { issueId: issue.id, version, kind, causeKind: chosen, note, picture: null },
        "zh",
      );
    };
    at(74);
    await seeIssue(seller, { issueId: issue.id });
    await step("contain", contain);
    at(72);
    await step("cause", cause);
    at(69);
    await step("fix", fix);
    at(65);
    await publishVersion(seller, {
      productId: product.id,
      productVersion: 1,
      issueIds: [issue.id],
      notes,
    });
  }
}

/** The improved goods are collected: both faults are gone, and something new is asked for. */
export async function verify(orders: Orders, today: Date): Promise<void> {
  travelTo(later(today, -days(20)));
  const verdicts = [
    ["second-brushes", "DUR-SHED", 5],
    ["uz-second", "DUR-SHED", 5],
    ["kz-flasks", "FUNC-LEAK", 4],
    ["kg-second", "FUNC-LEAK", 5],
  ] as const;
  for (const [key, code, rating] of verdicts) {
    const { id, buyer } = found(orders, key);
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId: id } });
    const issue = await db.issue.findFirstOrThrow({ where: { productId: line.productId, code } });
    await verifyImprovement(buyer, { issueId: issue.id, verdict: "yes", note: null, photos: [] });
    await fileReport(
      buyer,
      {
        orderLineId: line.id,
        rating,
        code: null,
        severity: null,
        affectedPieces: null,
        words: null,
        outcome: null,
        photos: [],
      },
      buyer.kind === "system" ? "ru" : buyer.locale,
    );
  }
  travelTo(later(today, -days(2)));
  const { id, buyer } = found(orders, "second-brushes");
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId: id } });
  await fileReport(
    buyer,
    {
      orderLineId: line.id,
      rating: 4,
      code: "WISH-PACK",
      severity: null,
      affectedPieces: null,
      words: "Нужна упаковка с окошком: так набор лучше продаётся с витрины.",
      outcome: "improve",
      photos: [],
    },
    "ru",
  );
}

function found(orders: Orders, key: string): LivedOrder {
  const order = orders.get(key);
  if (!order) throw new Error(`the demo has no order ${key}`);
  return order;
}
