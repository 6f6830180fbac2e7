import process from "node:process";

/**
 * Preloaded into every child: when the start is gone without a word, the child ends too. Children of
 * the child inherit the preload and must not heed it, so the address names whom it is meant for.
 */
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));

if (process.ppid === parent) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
