import { chmodSync, mkdtempSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareMigrations } from "@/lib/platform/migrations";
import { explain, StartFailure } from "../failure";
import { banner } from "./banner";
import { isBuildStale } from "./build";
import { claimPort, openDataFolder } from "./config";
import { checkDatabase, unreachable } from "./database";
import { lockFolder } from "./lock";
import { refuse } from "./schema";
import { openSecrets } from "./secrets";

const folder = () => mkdtempSync(join(tmpdir(), "karavan-start-"));
const url = new URL("postgresql://me:secret@db.example:5432/karavan");
const coded = (code: string) => Object.assign(new Error("no"), { code });

describe("a start that cannot go on says cause and fix in one line", () => {
  test("when the port is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(claimPort(port)).rejects.toThrow(`port ${port} is taken`);
    server.close();
  });

  test("when the data folder is a file or not writable", () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    expect(() => openDataFolder(join(file, "data"))).toThrow("is not writable");
  });

  test("when nothing answers at the database's address", async () => {
    await expect(checkDatabase("postgresql://me:secret@127.0.0.1:1/karavan")).rejects.toThrow(
      "database unreachable: nothing answers at 127.0.0.1:1",
    );
  });

  test.each([
    ["28P01", "the database refuses this password"],
    ["3D000", "there is no database karavan"],
    ["ENOTFOUND", "there is no host db.example:5432"],
  ])("when the database answers %s", (code, cause) => {
    const line = explain(unreachable(coded(code), url));
    expect(line).toContain(cause);
    expect(line).toContain("Fix: ");
    expect(line).not.toContain("secret");
    expect(line.split("\n")).toHaveLength(1);
  });

  test("when the database is newer than the code", () => {
    const applied = { name: "2099_later", checksum: "x", finished: true, rolledBack: false };
    expect(() => refuse(compareMigrations([], [applied]))).toThrow("newer than this code");
  });

  test("when a migration failed or was edited", () => {
    const one = { name: "1", sql: "", checksum: "a" };
    const row = { name: "1", checksum: "a", finished: false, rolledBack: false };
    expect(() => refuse(compareMigrations([one], [row]))).toThrow("failed half-way");
    expect(() =>
      refuse(compareMigrations([one], [{ ...row, finished: true, checksum: "b" }])),
    ).toThrow("was changed after");
  });

  test("when another start runs from the same folder", () => {
    const data = folder();
    lockFolder(data)();
    const unlock = lockFolder(data);
    unlock();
  });
});

describe("secrets", () => {
  test("are made once, readable by their owner alone", () => {
    const data = folder();
    const made = openSecrets(data);
    expect(statSync(join(data, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(openSecrets(data)).toEqual(made);
    expect(openSecrets(folder()).authSecret).not.toBe(made.authSecret);
  });

  test("are never replaced when they cannot be read", () => {
    const data = folder();
    writeFileSync(join(data, "secrets.json"), "{}");
    chmodSync(join(data, "secrets.json"), 0o600);
    expect(() => openSecrets(data)).toThrow(StartFailure);
  });
});

test("a build is stale when it is missing or older than a source", () => {
  const data = folder();
  const [source, mark] = [join(data, "source"), join(data, "mark")];
  writeFileSync(source, "");
  expect(isBuildStale([source], mark)).toBe(true);
  writeFileSync(mark, "");
  utimesSync(source, 1, 1);
  expect(isBuildStale([source], mark)).toBe(false);
  utimesSync(mark, 0.5, 0.5);
  expect(isBuildStale([source], mark)).toBe(true);
});

test("the banner names sign-ins only where the demo is", () => {
  const standing = {
    address: "http://localhost:3000",
    dataFolder: "/data",
    cluster: "/data/postgres",
    databaseHost: "127.0.0.1:1",
    demo: true,
    mailFolder: undefined,
    seconds: "1.0",
  };
  expect(banner(standing)).toContain("seller@karavan.test");
  expect(banner({ ...standing, demo: false })).not.toContain("@karavan.test");
});
