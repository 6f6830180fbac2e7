import { createServer } from "node:net";

/** The wanted port if it is free on this machine, else one that is. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryListen(wanted, "127.0.0.1")) ?? (await tryListen(0, "127.0.0.1")) ?? 0;
}

export const isPortFree = async (port: number) => (await tryListen(port)) !== undefined;

function tryListen(port: number, host?: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
