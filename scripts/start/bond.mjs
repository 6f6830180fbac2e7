import process from "node:process";

/** Preloaded into every child: when the start is gone without a word, the child ends too. */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
