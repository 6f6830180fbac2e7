import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartFailure } from "../failure";

const secrets = z.object({
  authSecret: z.string().min(32),
  databasePassword: z.string().min(16),
});
export type Secrets = z.infer<typeof secrets>;

const random = () => randomBytes(32).toString("base64url");

/** Made once, readable by us alone, and never replaced: a new one would end every session. */
export function openSecrets(folder: string): Secrets {
  const path = join(folder, "secrets.json");
  if (!existsSync(path)) {
    const fresh: Secrets = { authSecret: random(), databasePassword: random() };
    writeFileSync(path, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return fresh;
  }
  try {
    return secrets.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new StartFailure(
      `the secrets in ${path} cannot be read`,
      "restore the file from a backup; deleting it ends all sessions and locks the embedded database",
    );
  }
}
