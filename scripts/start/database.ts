import { Client } from "pg";
import { StartFailure } from "../failure";

const OLDEST = 150_000;

/** What PostgreSQL and the network answer, as cause and fix. */
const REFUSALS: Record<string, [cause: string, fix: string]> = {
  ECONNREFUSED: ["nothing answers at {host}", "start that PostgreSQL, or correct DATABASE_URL"],
  ENOTFOUND: ["there is no host {host}", "correct the host in DATABASE_URL"],
  EAI_AGAIN: ["the name of {host} cannot be resolved", "correct the host in DATABASE_URL"],
  ETIMEDOUT: ["{host} does not answer", "open the way to it, or correct DATABASE_URL"],
  "28P01": ["the database refuses this password", "correct user and password in DATABASE_URL"],
  "28000": ["the database refuses this user", "correct user and password in DATABASE_URL"],
  "3D000": [
    "there is no database {name}",
    "create it: createdb -T template0 -E UTF8 --locale=C.UTF-8 {name}",
  ],
  "53300": ["the database has no free connection", "raise max_connections, or end other clients"],
};

/** Refuses a database on which the portal would fail later or, worse, find nothing. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(error, new URL(url));
  }
  try {
    await checkVersion(client);
    await checkLocale(client);
  } finally {
    await client.end();
  }
}

export function unreachable(error: unknown, url: URL): StartFailure {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const timedOut = /timeout/i.test(text);
  const [cause, fix] = REFUSALS[timedOut ? "ETIMEDOUT" : code] ?? [
    `the database cannot be used (${text})`,
    "correct DATABASE_URL",
  ];
  const fill = (line: string) =>
    line.replaceAll("{host}", url.host).replaceAll("{name}", url.pathname.slice(1));
  return new StartFailure(`database unreachable: ${fill(cause)}`, fill(fix));
}

async function checkVersion(client: Client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  if (rows[0].number >= OLDEST) return;
  throw new StartFailure(`PostgreSQL ${rows[0].name} is too old`, "use PostgreSQL 15 or newer");
}

/** Asks for the behaviour itself: names of locales differ between systems and providers. */
async function checkLocale(client: Client) {
  await client.query("create extension if not exists pg_trgm").catch(() => {
    throw new StartFailure(
      "the extension pg_trgm is missing",
      "install postgresql-contrib, or let an administrator run: create extension pg_trgm",
    );
  });
  const { rows } = await client.query(
    `select lower('ӘҒҚЁ') = 'әғқё' and 'Ә' ~* 'ә' and cardinality(show_trgm('Көйлек')) > 3
            and current_setting('server_encoding') = 'UTF8' as fits`,
  );
  if (rows[0].fits) return;
  throw new StartFailure(
    "this database has the locale C or is not UTF-8, so search in Cyrillic and Chinese finds nothing",
    "create it anew: createdb -T template0 -E UTF8 --locale=C.UTF-8 karavan",
  );
}
