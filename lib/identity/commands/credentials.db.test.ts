import { beforeEach, describe, expect, test } from "vitest";
import { checkCredentials } from "@/lib/identity/commands/check-credentials";
import { deviceProof } from "@/lib/identity/commands/known-device";
import { limits } from "@/lib/identity/commands/throttle";
import { hashPassword } from "@/lib/identity/password";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { spend } from "@/lib/platform/rate-limit";
import { createBuyer } from "@/lib/testing/factories";

const password = "верблюд идёт";
const email = "aigul@shop.kz";
const here = { address: "203.0.113.7" };

beforeEach(async () => {
  overrideEnv({ AUTH_SECRET: "a secret that only these tests know of" });
  const { userId } = await createBuyer();
  await db.user.update({
    where: { id: userId },
    data: { email, passwordHash: await hashPassword(password) },
  });
});

const attempt = (
  given: string,
  client: { address: string; deviceProof?: string } = here,
  words = "wrong words",
) =>
  checkCredentials({ email: given, password: words }, client).then(
    () => "signed in",
    (error: { code: string }) => error.code,
  );

describe("signing in", () => {
  test("works with the right password and any spelling of the address", async () => {
    expect(await attempt(" Aigul\uff20Shop.KZ ", here, password)).toBe("signed in");
  });

  test("answers the same for a wrong password, an unknown and a disabled person", async () => {
    const wrong = await attempt(email);
    const unknown = await attempt("nobody@shop.kz");
    const malformed = await attempt("not an address");
    await db.user.update({ where: { email }, data: { isDisabled: true } });
    const disabled = await attempt(email, here, password);
    expect([wrong, unknown, malformed, disabled]).toEqual(Array(4).fill("credentialsWrong"));
  });

  test("does the same hashing for an unknown person as for a wrong password", async () => {
    const time = async (given: string, run: number) => {
      const start = performance.now();
      await attempt(given, { address: `198.51.100.${run}` });
      return performance.now() - start;
    };
    await time("warm@up.kz", 0);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      known.push(await time(email, run));
      unknown.push(await time("nobody@shop.kz", run));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
  });

  test("is refused after ten wrong passwords, whatever the spelling of the address", async () => {
    const spellings = [
      "aigul@shop.kz",
      "AIGUL@SHOP.KZ",
      "aigul\uff20shop.kz",
      " aigul@shop.kz",
      "ａigul@shop.kz",
    ];
    for (let run = 0; run < 10; run += 1) {
      expect(await attempt(spellings[run % spellings.length] ?? email)).toBe("credentialsWrong");
    }
    expect(await attempt(email)).toBe("tooManyAttempts");
    expect(await attempt("AIGUL@shop.kz", here, password)).toBe("tooManyAttempts");
  });

  test("from elsewhere or from a known browser stays possible meanwhile", async () => {
    for (let run = 0; run < 11; run += 1) await attempt(email);
    expect(await attempt(email, { address: "198.51.100.9" }, password)).toBe("signed in");
    for (let run = 0; run < 11; run += 1) await attempt(email);
    expect(await attempt(email, { ...here, deviceProof: deviceProof(email) }, password)).toBe(
      "signed in",
    );
  });

  test("of many machines against one account locks out strangers, not its owner's browser", async () => {
    for (let run = 0; run < 100; run += 1) await spend(limits.signInAccount, email);
    expect(await attempt(email, { address: "192.0.2.1" }, password)).toBe("tooManyAttempts");
    const known = { address: "192.0.2.1", deviceProof: deviceProof(email) };
    expect(await attempt(email, known, password)).toBe("signed in");
    expect(await attempt(email, { ...known, deviceProof: deviceProof("other@shop.kz") })).toBe(
      "tooManyAttempts",
    );
  });

  test("counts across restarts: the counters are rows", async () => {
    await attempt(email);
    expect(await db.rateLimit.count()).toBe(3);
  });
});
