import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { DocumentContent } from "@/lib/documents/model/content";
import { inTurn } from "@/lib/platform/in-turn";

export type PrintJob = {
  readonly content: DocumentContent;
  readonly sha256: string;
  /** Where anybody checks that the paper is genuine. */
  readonly url: string;
};

const answer = z.union([
  z.object({ pdf: z.instanceof(Uint8Array) }),
  z.object({ failed: z.string() }),
]);

/** Milliseconds: a document that takes longer is given up. */
const PATIENCE = 60_000;
/** Documents of one process: the next starts with an empty heap. */
const MOST = 200;
/** Megabytes of its heap, and of what is young in it: fewer sweeps while pages are laid out. */
const HEAP = ["--max-old-space-size=512", "--max-semi-space-size=64"];

let printer: ChildProcess | null = null;
let printed = 0;

/** A process of its own: the library that draws does not run where React draws for the server alone, and its fonts are large. */
function wake(): ChildProcess {
  if (printer?.connected) return printer;
  printed = 0;
  printer = fork(join(process.cwd(), "scripts", "print-document.tsx"), [], {
    env: { NODE_ENV: "production" },
    execArgv: ["--import", "tsx", ...HEAP],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return printer;
}

function end(child: ChildProcess) {
  if (printer === child) printer = null;
  child.kill();
}

/** Kept for the next one, without keeping anybody alive. */
function rest(child: ChildProcess) {
  child.unref();
  child.channel?.unref();
}

/** Starts the process ahead of its first document: loading library and fonts takes longer than a page. */
export const warmPrinter = () => rest(wake());

/** After its last document a process makes room for the next one. */
function settle(child: ChildProcess) {
  rest(child);
  printed += 1;
  if (printed < MOST) return;
  end(child);
  warmPrinter();
}

function ask(child: ChildProcess, job: PrintJob): Promise<unknown> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const listeners = { message: resolve, exit: died, error: died };
    const timer = setTimeout(died, PATIENCE);
    function died() {
      end(child);
      reject(new Error("the printing process ended"));
    }
    for (const [event, listener] of Object.entries(listeners)) child.once(event, listener);
    child.once("message", () => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) child.off(event, listener);
    });
    child.send(job);
  });
}

const turn = inTurn(1);

/** The document as a PDF with all its letters in it. */
export const printPdf = (job: PrintJob): Promise<Uint8Array> =>
  turn(async () => {
    const child = wake();
    const said = answer.parse(await ask(child, job));
    settle(child);
    if ("failed" in said) throw new Error(said.failed);
    return said.pdf;
  });
