import { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo";

export type Standing = {
  address: string;
  dataFolder: string;
  /** Where the embedded cluster lies; undefined when DATABASE_URL is used. */
  cluster: string | undefined;
  databaseHost: string;
  demo: boolean;
  mailFolder: string | undefined;
  seconds: string;
};

const DEMO_OFF = (standing: Standing) =>
  standing.cluster
    ? `stop, delete ${standing.cluster}, then KARAVAN_DEMO=off npm start`
    : "stop, empty the database, then KARAVAN_DEMO=off npm start";

export function banner(standing: Standing): string {
  const rows: [string, string][] = [["Address", standing.address]];
  if (standing.demo) {
    for (const [role, email] of Object.entries(DEMO_PEOPLE)) rows.push([`Demo ${role}`, email]);
    rows.push(["Demo password", DEMO_PASSWORD], ["Demo off", DEMO_OFF(standing)]);
  }
  rows.push(["Data", standing.dataFolder]);
  rows.push(["Database", standing.cluster ?? `${standing.databaseHost} (DATABASE_URL)`]);
  if (standing.mailFolder)
    rows.push(["Mail", `no SMTP_URL, so mails lie in ${standing.mailFolder}`]);
  rows.push(["Stop", "Ctrl-C"]);
  const lines = rows.map(([label, text]) => `  ${label.padEnd(14)}${text}`);
  return `\n  Karavan is ready (${standing.seconds} s)\n\n${lines.join("\n")}\n\n`;
}
