import process from "node:process";
import { renderToBuffer } from "@react-pdf/renderer";
import type { PrintJob } from "@/lib/documents/printer";
import { registerFonts } from "./print/fonts";
import { Paper } from "./print/paper";
import { sample } from "./print/sample";

const draw = async (job: PrintJob) => new Uint8Array(await renderToBuffer(<Paper {...job} />));

/**
 * Prints documents in a process of its own, since react-pdf does not run under React's server condition and
 * holds some 300 MB: is sent {content, sha256, url}, answers {pdf} or {failed}. Fonts are read once, and a
 * sample is drawn before the first document, which waits for it.
 */
const ready = registerFonts().then(() => draw(sample));

async function print(job: PrintJob) {
  await ready;
  return draw(job);
}

process.on("disconnect", () => process.exit(0));
process.on("message", (job: PrintJob) => {
  print(job).then(
    (pdf) => process.send?.({ pdf }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
