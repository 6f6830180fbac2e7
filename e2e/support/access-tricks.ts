import type { Identity } from "./access-world";

type Trick = {
  readonly path?: (path: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
};

const five = (name: string) => Array.from({ length: 5 }, () => name).join(":");

/** Ways in which a guard in front of a page was once passed by. */
export const tricks = (path: string, victim: Identity): readonly Trick[] => [
  ...["middleware", "src/middleware", "proxy", "src/proxy"].map((name) => ({
    headers: { "x-middleware-subrequest": five(name) },
  })),
  { headers: { "x-matched-path": path } },
  { headers: { "x-invoke-path": path, "x-invoke-status": "200" } },
  { headers: { "x-middleware-rewrite": path } },
  {
    headers: {
      "x-forwarded-host": "localhost",
      "x-forwarded-for": "127.0.0.1",
      "x-real-ip": "127.0.0.1",
    },
  },
  { headers: { rsc: "1", "next-router-prefetch": "1" } },
  { headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
  { headers: { "x-nextjs-data": "1" } },
  {
    headers: {
      "x-user-id": victim.userId,
      "x-company-id": victim.companyId,
      "x-tenant": victim.companyId,
      "x-role": "operator",
    },
  },
  {
    headers: {
      "x-forwarded-user": "operator@karavan.test",
      authorization: `Bearer ${victim.userId}`,
    },
  },
  {
    headers: {
      cookie: `karavan.session=${victim.userId}; __Host-karavan.session=${victim.userId}; session=${victim.userId}`,
    },
  },
  { path: (own) => `${own}.rsc`, headers: { rsc: "1" } },
  { path: (own) => `${own}.segments/_tree.segment.rsc`, headers: { rsc: "1" } },
  { path: (own) => `/_next/data/build${own}.json` },
  { path: (own) => `/${own}` },
  { path: (own) => own.replace("/ru/", "/ru%2f") },
  { path: (own) => own.replace("/ru/", "/%72u/") },
  { path: (own) => own.replace("/ru/", "/RU/") },
  { path: (own) => `${own}/` },
  { path: (own) => `${own};a=b` },
  { path: (own) => `${own}?_rsc=1&nxtPlocale=ru`, headers: { rsc: "1" } },
];
