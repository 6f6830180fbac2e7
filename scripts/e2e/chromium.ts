import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { childEnv, env } from "@/lib/platform/env";

const FOLDER = resolve("node_modules/.cache/chromium");
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export type Browser = { executablePath: string; env: Record<string, string> };

/** The browser named by CHROMIUM_PATH, else an installed one, else the one npm brought. */
export function findBrowser(): Browser {
  const installed = env().CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  return {
    executablePath: join(FOLDER, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(FOLDER, "al2023", "lib"),
      FONTCONFIG_FILE: join(FOLDER, "fonts.conf"),
    },
  };
}

/** The package unpacks into the temporary folder, with its libraries only where it believes to be in a lambda. */
const UNPACK = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;

/** System fonts, where there are any, know Chinese; the packed ones are the floor below them. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(FOLDER, "fonts")}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`;

/** Unpacks npm's Chromium with the system libraries a bare machine lacks; once per install. */
export function unpackBrowser(): void {
  const { executablePath } = findBrowser();
  if (!executablePath.startsWith(FOLDER) || existsSync(executablePath)) return;
  const part = `${FOLDER}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", UNPACK], {
    env: childEnv({ TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("npm's Chromium could not be unpacked; set CHROMIUM_PATH");
  writeFileSync(join(part, "fonts.conf"), fontsConf(FOLDER));
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(part, FOLDER);
}
