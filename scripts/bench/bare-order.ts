import type { Pool } from "pg";
import { newId, newNumber } from "@/lib/platform/ids";

type Row = Record<string, unknown>;

/** The rows of one order as the database holds them. */
export type OrderRows = { group: Row; order: Row; lines: Row[]; instalments: Row[]; event: Row };

const encode = (value: unknown) =>
  value !== null && typeof value === "object" && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/** One statement for all rows of a table. */
function insert(table: string, rows: Row[]) {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (_row, at) =>
      `(${columns.map((_column, index) => `$${at * columns.length + index + 1}`).join(", ")})`,
  );
  const text = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) values ${values.join(", ")}`;
  return {
    name: `${table}-${rows.length}`,
    text,
    values: rows.flatMap((row) => columns.map((column) => encode(row[column]))),
  };
}

const without = ({ ...row }: Row, ...columns: string[]) => {
  for (const column of columns) delete row[column];
  return row;
};

/** The floor: the same rows by prepared statements over bare connections, nothing read, nothing checked. */
export async function writeOrderRows(pool: Pool, userId: string, model: OrderRows): Promise<void> {
  const [groupId, orderId] = [newId(), newId()];
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(insert("OrderGroup", [{ ...model.group, id: groupId, key: groupId }]));
    await client.query(
      insert("Order", [{ ...model.order, id: orderId, groupId, number: newNumber("KV") }]),
    );
    await client.query(
      insert(
        "OrderLine",
        model.lines.map((line) => ({ ...line, id: newId(), orderId })),
      ),
    );
    await client.query(
      insert(
        "Instalment",
        model.instalments.map((part) => ({ ...part, id: newId(), orderId, reference: newId() })),
      ),
    );
    await client.query(
      insert("Event", [{ ...without(model.event, "seq"), id: newId(), subjectId: orderId }]),
    );
    await client.query({
      name: "lines",
      text: `delete from "CartLine" where "cartId" = $1`,
      values: [userId],
    });
    await client.query({
      name: "cart",
      text: `update "Cart" set version = version + 1 where id = $1`,
      values: [userId],
    });
    await client.query("commit");
  } finally {
    client.release();
  }
}
