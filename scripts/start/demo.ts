import { Client } from "pg";
import { runToEnd } from "./children";

export const DEMO_PASSWORD = "karavan-demo";
export const DEMO_PEOPLE = {
  buyer: "buyer@karavan.test",
  seller: "seller@karavan.test",
  operator: "operator@karavan.test",
  clerk: "clerk@karavan.test",
};

/** Fills an empty database: what every portal needs, and the demo unless it is off. Idempotent. */
export async function seedEmpty(
  url: string,
  withDemo: boolean,
  extra: Record<string, string> = {},
): Promise<void> {
  const isEmpty = await ask(url, `select not exists (select 1 from "Country") as yes`, []);
  if (!isEmpty) return;
  await runToEnd("prisma/seed.ts", withDemo ? [] : ["--reference-only"], {
    ...extra,
    DATABASE_URL: url,
  });
}

export const hasDemo = (url: string) =>
  ask(url, `select exists (select 1 from "User" where email = $1) as yes`, [DEMO_PEOPLE.buyer]);

async function ask(url: string, question: string, values: string[]): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(question, values);
    return rows[0]?.yes === true;
  } finally {
    await client.end();
  }
}
