import process from "node:process";
import { readPhotos } from "./spreadsheet/photos.mjs";
import { Refusal } from "./spreadsheet/refusal.mjs";
import { outline, readRows } from "./spreadsheet/sheets.mjs";

/**
 * Reads one untrusted spreadsheet or archive of photos in a process of its own: what a hostile file makes
 * a parser do ends with it. Is sent {work, path, options, limits}; sends pieces and waits for a word after
 * each, then {done} or {refused, values}.
 */
const WORKS = { outline, rows: readRows, photos: readPhotos };
const EVERY = 20;
const MICROSECONDS = 1e6;

function guard({ memory, seconds }) {
  const started = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(started);
    const rss = process.memoryUsage.rss();
    if (rss > memory) end({ refused: "sheetTooHeavy", values: { found: rss, limit: memory } });
    if (user + system > seconds * MICROSECONDS)
      end({ refused: "sheetTimedOut", values: { limit: seconds } });
  }, EVERY).unref();
}

function end(message) {
  process.send(message, () => process.exit(0));
}

const send = (piece) =>
  new Promise((resolve) => {
    process.once("message", resolve);
    process.send({ piece });
  });

process.once("message", ({ work, path, options, limits }) => {
  guard(limits);
  WORKS[work](path, options, limits, send).then(
    (done) => end({ done }),
    (error) =>
      end(
        error instanceof Refusal
          ? { refused: error.code, values: error.values }
          : { refused: "sheetBroken", values: { detail: String(error.message) } },
      ),
  );
});
