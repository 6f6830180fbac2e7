import { defineConfig } from "prisma/config";

// `prisma generate` runs no engine binary, yet the command line insists on one: any existing file satisfies it.
if (process.argv.includes("generate")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
