import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { dropClaimedAddresses } from "@/lib/platform/claimed-address";
import { clientAddress } from "@/lib/platform/client-address";
import { overrideEnv } from "@/lib/platform/env";

afterEach(() => overrideEnv({ TRUST_PROXY: 0 }));

const forwarded = (value: string) => new Headers({ "x-forwarded-for": value });

test.each([
  [0, "203.0.113.7", "203.0.113.7"],
  [1, "6.6.6.6, 203.0.113.7", "203.0.113.7"],
  [2, "6.6.6.6, 203.0.113.7, 10.0.0.2", "203.0.113.7"],
  [0, "::ffff:203.0.113.7", "203.0.113.7"],
  [0, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  [0, "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
])("behind %i proxies %s is counted as %s", (proxies, header, address) => {
  overrideEnv({ TRUST_PROXY: proxies });
  expect(clientAddress(forwarded(header))).toBe(address);
});

test("a client that claims an address is not believed", async () => {
  dropClaimedAddresses();
  const server = createServer((request, response) =>
    response.end(request.headers["x-forwarded-for"] ?? "none"),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    headers: { "x-forwarded-for": "6.6.6.6" },
  });
  server.close();
  expect(await answer.text()).toBe("none");
});
