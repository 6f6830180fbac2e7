import { expect, test } from "vitest";
import { negotiateLocale } from "@/lib/i18n/negotiate";

test("the reader's own choice comes first", () => {
  expect(negotiateLocale("tg", "kk-KZ,ru;q=0.8")).toBe("tg");
});

test("the browser's list is read by weight", () => {
  expect(negotiateLocale(undefined, "de, ru;q=0.5, kk-KZ;q=0.9")).toBe("kk");
  expect(negotiateLocale(undefined, "zh-Hans-CN")).toBe("zh");
  expect(negotiateLocale(undefined, "uz;q=0, ky")).toBe("ky");
});

test("whatever we do not speak becomes Russian", () => {
  expect(negotiateLocale("xx", "de")).toBe("ru");
  expect(negotiateLocale(undefined, null)).toBe("ru");
  expect(negotiateLocale(undefined, ";;q=,,q=1")).toBe("ru");
});
