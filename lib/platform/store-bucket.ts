import "server-only";
import { createWriteStream, openAsBlob } from "node:fs";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import type { Store } from "@/lib/platform/store";

export type Bucket = {
  /** Address of the bucket itself, in either style: https://s3.example/name, https://name.s3.example. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

type Patience = {
  /** Milliseconds for all tries of one exchange, and further ones for each megabyte sent. */
  readonly time: number;
  readonly timePerMegabyte: number;
  /** Milliseconds before each further try. */
  readonly pauses: readonly number[];
};

type Method = "GET" | "PUT" | "DELETE";

const PATIENCE: Patience = { time: 20_000, timePerMegabyte: 1_000, pauses: [200, 1_000] };
const LARGEST = 120e6;

/** A refusal that another try may turn. */
const isPassing = (status: number) => status >= 500 || status === 429;

/** A bucket of an S3-compatible store, private to the portal. */
export function bucketStore(bucket: Bucket, patience = PATIENCE): Store {
  async function send(signal: AbortSignal, method: Method, name: string, body?: Blob) {
    const { url, region, accessKeyId, secretAccessKey } = bucket;
    const keys = { region, accessKeyId, secretAccessKey, service: "s3" };
    const signed = await new AwsV4Signer({ method, url: `${url}/${name}`, ...keys }).sign();
    return fetch(signed.url, {
      method,
      headers: signed.headers,
      body: body ?? null,
      cache: "no-store",
      redirect: "error",
      signal,
    });
  }

  /** The answer to the first try that was not refused for the moment. Throws for any other refusal than 404. */
  async function ask(bytes: number, method: Method, name: string, body?: Blob) {
    const megabytes = Math.ceil(bytes / 1e6);
    const signal = AbortSignal.timeout(patience.time + megabytes * patience.timePerMegabyte);
    for (const wait of patience.pauses) {
      const response = await send(signal, method, name, body).catch(() => null);
      if (response && !isPassing(response.status)) return accept(response);
      await response?.body?.cancel();
      await pause(wait, undefined, { signal });
    }
    return accept(await send(signal, method, name, body));
  }

  async function accept(response: Response) {
    if (response.ok || response.status === 404) return response;
    const words = (await response.text()).slice(0, 500);
    throw new Error(`The store answered ${response.status}: ${words}`);
  }

  /** A bucket that is not there answers 404 too. */
  async function write(name: string, body: Blob) {
    const response = await ask(body.size, "PUT", name, body);
    await response.arrayBuffer();
    if (!response.ok) throw new Error("The store does not know the bucket");
  }

  async function read<T>(name: string, bytes: number, take: (found: Response) => Promise<T>) {
    const response = await ask(bytes, "GET", name);
    if (response.ok) return take(response);
    await response.body?.cancel();
    return null;
  }

  return {
    put: (name, bytes) => write(name, new Blob([new Uint8Array(bytes)])),
    putFrom: async (name, path) => write(name, await openAsBlob(path)),
    find: (name) => read(name, 0, async (found) => Buffer.from(await found.arrayBuffer())),
    fetchTo: async (name, path) => {
      const written = await read(name, LARGEST, async (found) => {
        await pipeline(found.body ?? [], createWriteStream(path));
        return true;
      });
      return written ?? false;
    },
    remove: async (name) => {
      const response = await ask(0, "DELETE", name);
      await response.body?.cancel();
    },
  };
}
