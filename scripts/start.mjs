import process from "node:process";

/** Plain JavaScript, so that even an old Node reads as far as the line that says so. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Cannot start: Node ${process.versions.node} is too old. Fix: install Node 20.19 or newer.\n`,
  );
  process.exitCode = 1;
} else {
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./start/start.ts");
  await start(process.argv.includes("dev") ? "dev" : "production");
}
