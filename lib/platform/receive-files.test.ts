import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overrideEnv } from "@/lib/platform/env";
import { receiveFiles } from "@/lib/platform/receive-files";

const MEGABYTE = 1024 * 1024;
const limits = { most: MEGABYTE, files: 2 };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-uploads-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const left = async () => (await readdir(join(folder, "uploads")).catch(() => [])).length;

function form(bytes: number): Request {
  const data = new FormData();
  data.set("locale", "ru");
  data.set("sheet", new File([new Uint8Array(bytes).fill(65)], "价格表.xlsx"));
  return new Request("http://localhost/", { method: "POST", body: data });
}

/** Sends on without end, and never says how much. */
function endless(sent: { bytes: number }): Request {
  const head = '--x\r\ncontent-disposition: form-data; name="sheet"; filename="a.csv"\r\n\r\n';
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode(head)),
    pull: (stream) => {
      sent.bytes += 65_536;
      stream.enqueue(new Uint8Array(65_536));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  return new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

describe("an upload", () => {
  test("lies on disk under its own name for as long as it is looked at", async () => {
    const seen = await receiveFiles(form(1_000), limits, async ({ files, values }) => ({
      values,
      names: files.map(({ name, field, size }) => [field, name, size]),
      first: (await readFile(files[0]?.path ?? "")).toString().slice(0, 3),
    }));
    expect(seen).toEqual({
      values: { locale: "ru" },
      names: [["sheet", "价格表.xlsx", 1_000]],
      first: "AAA",
    });
    expect(await left()).toBe(0);
  });

  test("that announces 300 MB is refused before a byte of it is read", async () => {
    const sent = { bytes: 0 };
    const request = endless(sent);
    request.headers.set("content-length", String(300 * MEGABYTE));
    await expect(receiveFiles(request, limits, async () => undefined)).rejects.toMatchObject({
      code: "uploadTooLarge",
    });
    expect(sent.bytes).toBeLessThanOrEqual(65_536);
  });

  test("that never ends is cut off at the limit and leaves nothing behind", async () => {
    const sent = { bytes: 0 };
    await expect(receiveFiles(endless(sent), limits, async () => undefined)).rejects.toMatchObject({
      code: "uploadTooLarge",
      values: { most: 1 },
    });
    expect(sent.bytes).toBeLessThan(4 * MEGABYTE);
    expect(await left()).toBe(0);
  });

  test("of something that is no form is refused", async () => {
    const request = new Request("http://localhost/", { method: "POST", body: "plain" });
    await expect(receiveFiles(request, limits, async () => undefined)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
