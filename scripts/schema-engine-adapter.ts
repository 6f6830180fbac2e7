import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { Pool, type QueryResult } from "pg";

/** PostgreSQL's one-byte "char", used by its catalogues, is unknown to @prisma/adapter-pg. */
const CHAR_OID = 18;
const AS_TEXT = { dataTypeID: 25 };

/** Which columns of a result are "char", remembered by the result's own rows. */
type CharColumns = WeakMap<object, number[]>;

function letCharsThrough(pool: Pool, chars: CharColumns) {
  const original = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const query = async (...args: unknown[]) => {
    const result = await original(...args);
    const columns = (result.fields ?? []).flatMap((field, index) =>
      field.dataTypeID === CHAR_OID ? [index] : [],
    );
    for (const column of columns) Object.assign(result.fields[column] ?? {}, AS_TEXT);
    if (columns.length > 0) chars.set(result.rows, columns);
    return result;
  };
  Object.assign(pool, { query });
}

/**
 * Names "char" columns as the engine expects them, and sends scripts whole: the adapter would cut
 * them at every semicolon, which breaks function bodies and quoted text.
 */
function fitForMigrations(adapter: SqlDriverAdapter, pool: Pool, chars: CharColumns) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => {
      const result = await queryRaw(query);
      for (const column of chars.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    },
    executeScript: async (script: string) => {
      await pool.query(script);
    },
  });
}

/** What the schema engine talks to the database through; `close` when done. */
export function openAdapter(connectionString: string) {
  const pool = new Pool({ connectionString, max: 1 });
  const chars: CharColumns = new WeakMap();
  letCharsThrough(pool, chars);
  const inner = new PrismaPg(pool);
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => fitForMigrations(await inner.connect(), pool, chars),
    connectToShadowDb: () => inner.connectToShadowDb(),
  });
  return { factory, close: () => pool.end() };
}
