import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const ELSEWHERE = ["**/node_modules/**", ".next/**", "e2e/**", ".data/**"];

export default defineConfig({
  resolve: {
    alias: {
      "server-only": path("./node_modules/server-only/empty.js"),
      "@": path("./"),
    },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ELSEWHERE, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ELSEWHERE,
          pool: "forks",
          globalSetup: "./scripts/test-database.ts",
          setupFiles: "./lib/testing/database.ts",
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
