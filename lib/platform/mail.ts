import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";

export type Mail = { to: string; subject: string; text: string; html?: string };

/** Milliseconds; a mail that hangs must not hang its job. */
const LIMITS = { connectionTimeout: 3_000, greetingTimeout: 3_000, socketTimeout: 10_000 };

/** False = mails are only written to files, which the operator is told. */
export const isMailConfigured = () => env().SMTP_URL !== undefined;

export const mailFolder = () => join(env().KARAVAN_DATA_DIR, "mail");

async function toFile(mail: Mail) {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: env().MAIL_FROM,
    ...mail,
  });
  const folder = mailFolder();
  const name = `${now().toISOString().replace(/[:.]/g, "-")}-${newId().slice(-8)}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.eml`), message);
  if (mail.html) await writeFile(join(folder, `${name}.html`), mail.html);
}

/** Throws when the mail server refuses, so that a job tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  const url = env().SMTP_URL;
  if (!url) await toFile(mail);
  else await createTransport({ url, ...LIMITS }).sendMail({ from: env().MAIL_FROM, ...mail });
  log.info({ subject: mail.subject, filed: !url }, "mail sent");
}
