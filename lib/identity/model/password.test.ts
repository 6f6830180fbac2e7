import { expect, test } from "vitest";
import { passwordWeakness } from "@/lib/identity/model/password";

test.each([
  ["short1!", "passwordShort"],
  ["a".repeat(257), "passwordLong"],
  ["password123", "passwordCommon"],
  ["PassWord", "passwordCommon"],
  ["12345678", "passwordCommon"],
  ["aaaaaaaaaaaa", "passwordCommon"],
  ["пароль123", "passwordCommon"],
])("%s is weak", (password, weakness) => {
  expect(passwordWeakness(password)).toBe(weakness);
});

test("one's own address is no password", () => {
  expect(passwordWeakness("aigul@shop.kz", ["aigul@shop.kz"])).toBe("passwordCommon");
});

test.each(["eight ch", "верблюд идёт", "骆驼走在丝绸之路上", "a fairly long phrase ".repeat(12)])(
  "%s is strong enough",
  (password) => {
    expect(passwordWeakness(password)).toBeNull();
  },
);
