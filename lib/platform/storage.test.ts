import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { overrideEnv } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/ids";
import { fetchFile, findFile, putFile, putFileFrom, removeFile } from "@/lib/platform/storage";
import { bucketStore } from "@/lib/platform/store-bucket";

let folder = "";
const s3 = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: join(tmpdir(), `karavan-s3-${randomBytes(6).toString("hex")}`),
  resetOnClose: true,
  configureBuckets: [{ name: "karavan", configs: [] }],
});
let s3Url = "";

const keys = { S3_REGION: "us-east-1", S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" };
const noBucket = { S3_URL: undefined };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-storage-"));
  s3Url = `http://127.0.0.1:${(await s3.run()).port}/karavan`;
});
afterAll(async () => {
  overrideEnv(noBucket);
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const stores = [
  { name: "a folder", use: () => overrideEnv({ KARAVAN_DATA_DIR: folder, ...noBucket }) },
  { name: "a bucket", use: () => overrideEnv({ KARAVAN_DATA_DIR: "", S3_URL: s3Url, ...keys }) },
];

describe.each(stores)("files kept in $name", ({ use }) => {
  beforeAll(use);

  test("are found by the hash of their content", async () => {
    const bytes = randomBytes(3_000);
    const key = await putFile("private", bytes, "pdf");
    expect(key).toBe(`${sha256(bytes)}.pdf`);
    expect(await findFile("private", key)).toEqual(bytes);
    expect(await putFile("private", bytes, "pdf")).toBe(key);
  });

  test("of one area are unknown in the other", async () => {
    const key = await putFile("private", randomBytes(10), "webp");
    expect(await findFile("public", key)).toBeNull();
    expect(await fetchFile("public", key, join(folder, "other"))).toBe(false);
  });

  test("may be empty", async () => {
    const key = await putFile("private", new Uint8Array(), "csv");
    expect((await findFile("private", key))?.length).toBe(0);
  });

  test("of 120 MB go from disk to disk", { timeout: 60_000 }, async () => {
    const [from, to] = [join(folder, "large.zip"), join(folder, "out", "large.zip")];
    const block = randomBytes(1_000_000);
    await writeFile(from, Buffer.concat(Array.from({ length: 120 }, () => block)));
    const key = await putFileFrom("private", from, "zip");
    expect(await fetchFile("private", key, to)).toBe(true);
    expect(sha256(await readFile(to))).toBe(key.slice(0, 64));
    expect(await readdir(join(folder, "out"))).toEqual(["large.zip"]);
    await rm(join(folder, "out"), { recursive: true });
    await removeFile("private", key);
  });

  test("are gone once removed, however often", async () => {
    const key = await putFile("private", randomBytes(20), "xlsx");
    await removeFile("private", key);
    await removeFile("private", key);
    expect(await findFile("private", key)).toBeNull();
  });

  test.each(["../../etc/passwd", "a".repeat(64), `${"a".repeat(64)}.exe`, ""])(
    "are never looked for under the name %j",
    async (key) => {
      expect(await findFile("public", key)).toBeNull();
      expect(await fetchFile("public", key, join(folder, "never"))).toBe(false);
      await removeFile("public", key);
    },
  );

  test("that are not on disk are not stored", async () => {
    await expect(putFileFrom("private", join(folder, "nowhere"), "csv")).rejects.toMatchObject({
      code: "storageFailed",
    });
  });
});

describe("a folder that fails", () => {
  test("leaves no half file", async () => {
    const key = `${sha256("x")}.csv`;
    const full = join(folder, "full");
    overrideEnv({ KARAVAN_DATA_DIR: full, ...noBucket });
    await mkdir(join(full, "files", "private", key.slice(0, 2), key), { recursive: true });
    const failed = { code: "storageFailed" };
    await expect(putFile("private", Buffer.from("x"), "csv")).rejects.toMatchObject(failed);
    await expect(findFile("private", key)).rejects.toMatchObject(failed);
    expect(await readdir(join(full, "files", "private", key.slice(0, 2)))).toEqual([key]);
  });
});

/** A store with one answer to everything. */
async function answering(answer: (response: ServerResponse) => unknown) {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    asked += 1;
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/karavan`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, close, asked: () => asked };
}

const bucket = { region: "auto", accessKeyId: "key", secretAccessKey: "secret" };
const hasty = { time: 300, timePerMegabyte: 0, pauses: [1] };

describe("a bucket that fails", () => {
  const key = `${sha256("x")}.csv`;
  let close = () => undefined as unknown;
  afterEach(() => close());

  async function against(answer: (response: ServerResponse) => unknown) {
    const server = await answering(answer);
    close = server.close;
    return { ...server, store: bucketStore({ url: server.url, ...bucket }, hasty) };
  }

  test("half way leaves no half file", async () => {
    const { url } = await against((response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("only this", () => response.destroy());
    });
    overrideEnv({ S3_URL: url, ...keys });
    const to = join(folder, "half", "file.csv");
    await expect(fetchFile("private", key, to)).rejects.toMatchObject({ code: "storageFailed" });
    expect(await readdir(join(folder, "half"))).toEqual([]);
    await expect(findFile("private", key)).rejects.toMatchObject({ code: "storageFailed" });
  });

  test("to answer is not waited for", async () => {
    const { store } = await against(() => undefined);
    await expect(store.find(key)).rejects.toThrow(/abort/i);
    await expect(store.put(key, Buffer.from("x"))).rejects.toThrow(/abort/i);
  });

  test("for a moment is asked again", async () => {
    let busy = true;
    const { store, asked } = await against((response) => {
      response.writeHead(busy ? 503 : 200).end("back");
      busy = false;
    });
    expect((await store.find(key))?.toString()).toBe("back");
    expect(asked()).toBe(2);
  });

  test("for good is asked no more", async () => {
    const { store, asked } = await against((response) => response.writeHead(403).end("no"));
    await expect(store.find(key)).rejects.toThrow("403: no");
    expect(asked()).toBe(1);
  });

  test("because it does not exist takes nothing", async () => {
    overrideEnv({ S3_URL: `${s3Url}-elsewhere`, ...keys });
    await expect(putFile("private", Buffer.from("x"), "csv")).rejects.toMatchObject({
      code: "storageFailed",
    });
  });
});
