import { readFileSync } from "node:fs";
import { test } from "@playwright/test";
import { z } from "zod";
import type { Identity } from "./access-world";

/** Requests as an attacker makes them: no browser, any header. */
export type Call = {
  readonly as: Identity;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

const base = () => test.info().project.use.baseURL ?? "";

const cookieOf = ({ token }: Identity): Record<string, string> =>
  token ? { cookie: `karavan.session=${token}` } : {};

/** Milliseconds; a stream is read so long. */
const STREAM = 700;

export async function get({ as, path, headers = {} }: Call): Promise<Answer> {
  const answer = await fetch(`${base()}${path}`, {
    headers: { ...cookieOf(as), ...headers },
    redirect: "manual",
  });
  const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  const text = isStream ? await firstOf(answer) : await answer.text();
  return {
    status: answer.status,
    text: `${text}\n${answer.headers.get("location") ?? ""}`,
    headers: answer.headers,
  };
}

async function firstOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const chunk = await Promise.race([
    reader?.read(),
    new Promise<undefined>((resolve) => setTimeout(resolve, STREAM)),
  ]);
  await reader?.cancel();
  return chunk?.value ? new TextDecoder().decode(chunk.value) : "";
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type Action = {
  readonly id: string;
  readonly name: string /** A page that carries it. */;
  readonly path: string;
};

/** Every server action of the build by `<domain>/<name>`. */
export function readActions(): Action[] {
  const { node } = manifest.parse(
    JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")),
  );
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^lib\/|\/actions\.ts$/g, "")}/${exportedName}`,
    path: toPath(Object.keys(workers)[0] ?? ""),
  }));
}

const toPath = (worker: string) =>
  worker
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace("[locale]", "ru")
    .replace(/\[[^\]]+\]/g, "x");

/** Every page and route handler of the build by its address. */
export function readRoutes(): { pages: string[]; handlers: string[] } {
  const routes = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")));
  const of = (kind: string) =>
    Object.entries(routes)
      .filter(([file]) => file.endsWith(`/${kind}`))
      .map(([, address]) => address)
      .sort();
  return { pages: of("page"), handlers: of("route") };
}

export type Fields = Readonly<Record<string, string | File | readonly string[]>>;

/** As React encodes the arguments (previous state, form) of an action; `signOutAction` takes the form alone. */
function encode(action: Action, fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(`_1_${name}`, one);
  }
  body.append("0", action.name === "identity/signOutAction" ? '["$K1"]' : '[null,"$K1"]');
  return body;
}

export async function invoke(
  action: Action,
  fields: Fields,
  call: Omit<Call, "path"> & { path?: string },
): Promise<Answer> {
  const answer = await fetch(`${base()}${call.path ?? action.path}`, {
    method: "POST",
    headers: {
      accept: "text/x-component",
      "next-action": action.id,
      origin: base(),
      ...cookieOf(call.as),
      ...call.headers,
    },
    body: encode(action, { locale: call.as.locale, ...fields }),
    redirect: "manual",
  });
  const redirect = answer.headers.get("x-action-redirect") ?? "";
  return {
    status: answer.status,
    text: `${await answer.text()}\n${redirect}`,
    headers: answer.headers,
  };
}

/** A form as any site may send it. */
export async function post(
  { as, path, headers = {} }: Call,
  body: FormData | URLSearchParams,
): Promise<Answer> {
  const answer = await fetch(`${base()}${path}`, {
    method: "POST",
    headers: { origin: base(), ...cookieOf(as), ...headers },
    body,
    redirect: "manual",
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
