import { type Database, keepWorld, openDatabase, restoreWorld } from "./database";
import { type Person, test } from "./test";

/** The database of a file of tests, after which the world is as it was before; who signs in beforehand stays so. */
export function keptWorld(...signedIn: Person[]): Pick<Database, "row" | "rows"> {
  let database: Database;
  test.beforeAll(async ({ sessionOf }) => {
    database = await openDatabase();
    for (const person of signedIn) await sessionOf(person);
    await keepWorld(database);
  });
  test.afterAll(async () => {
    await restoreWorld(database);
    await database.close();
  });
  return {
    row: (sql, values) => database.row(sql, values),
    rows: (sql, values) => database.rows(sql, values),
  };
}
