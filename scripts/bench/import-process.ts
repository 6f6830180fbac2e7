import { setPriority } from "node:os";
import { argv, stdout } from "node:process";
import { closeDb } from "@/lib/platform/db";
import { benchImport } from "./import";

/** As the worker is: what takes turns with the pages takes what they leave. */
const PATIENCE = 10;

setPriority(PATIENCE);
const times = await benchImport(Number(argv[2]));
stdout.write(`${JSON.stringify({ import: times })}\n`);
await closeDb();
