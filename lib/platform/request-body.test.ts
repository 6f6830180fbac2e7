import { expect, test } from "vitest";
import { readBody } from "@/lib/platform/request-body";

/** A body of so many parts of 10 bytes that never says how long it is. */
function sent(parts: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken === parts) return controller.close();
        taken += 1;
        controller.enqueue(new Uint8Array(10).fill(taken));
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return { request: new Request("http://karavan.test", init), taken: () => taken };
}

test("a body is read to its end", async () => {
  expect((await readBody(sent(3).request, 30))?.byteLength).toBe(30);
  expect((await readBody(new Request("http://karavan.test"), 30))?.byteLength).toBe(0);
});

test("a body that is too long is read no further than it may be", async () => {
  const { request, taken } = sent(1_000);
  expect(await readBody(request, 30)).toBeNull();
  expect(taken()).toBeLessThanOrEqual(5);
});

test("a body that says it is too long is not read", async () => {
  const request = new Request("http://karavan.test", {
    method: "POST",
    headers: { "content-length": "31" },
    body: "x",
  });
  expect(await readBody(request, 30)).toBeNull();
});
