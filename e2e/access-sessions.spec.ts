import { expect, test } from "@playwright/test";
import { type Identity, plantSecrets, type Secrets, signIn } from "./support/access-world";
import { type Database, keepWorld, openDatabase, restoreWorld } from "./support/database";
import { type Action, type Fields, get, invoke, post, readActions } from "./support/raw-call";

let database: Database;
let secrets: Secrets;

test.beforeAll(async () => {
  database = await openDatabase();
  await keepWorld(database);
  secrets = await plantSecrets(database);
});

test.beforeEach(async () => {
  await database.rows(`update "User" set "isDisabled" = false`);
});

test.afterAll(async () => {
  await restoreWorld(database);
  await database.close();
});

const BUYER = "buyer@karavan.test";
const PASSWORD = "karavan-demo";

function actionOf(name: string): Action {
  const action = readActions().find((one) => one.name === name);
  if (!action) throw new Error(`the build has no action ${name}`);
  return action;
}

const act = (as: Identity, name: string, fields: Fields = {}) =>
  invoke(actionOf(name), fields, { as });

/** What a cookie still opens: a page, an action, the stream of an order, a slip and a photo. */
async function opens(as: Identity): Promise<Record<string, boolean>> {
  const { ids } = secrets;
  const read = async (path: string, word: string) => (await get({ as, path })).text.includes(word);
  const name = `Renamed ${Math.random()}`;
  const opened = {
    page: await read(`/ru/orders/${ids.number}`, "zznote"),
    stream: await read(`/api/orders/${ids.number}/live`, "event: change"),
    slip: await read(`/api/slips/${ids.transfer}`, "zzslip"),
    photo: await read(`/api/reports/${ids.photo}`, "zzphoto"),
  };
  await act(as, "identity/updateAccountAction", { name, language: as.locale, timeZone: "" });
  const [user] = await database.rows(`select name from "User" where id = $1`, [as.userId]);
  return { ...opened, action: user?.name === name };
}

const all = (is: boolean) => ({ page: is, stream: is, slip: is, photo: is, action: is });

const endings: Readonly<Record<string, (session: Identity) => Promise<unknown>>> = {
  "signing out": (session) => act(session, "identity/signOutAction"),
  "signing out everywhere else": async () =>
    act(await signIn(database, BUYER), "identity/signOutOthersAction"),
  "another password": async () =>
    act(await signIn(database, BUYER), "identity/changePasswordAction", {
      current: PASSWORD,
      password: "a long walk to Almaty",
    }),
  "being shut out": async ({ userId }) =>
    act(await signIn(database, "operator@karavan.test"), "identity/setAccessAction", {
      userId,
      isDisabled: "true",
    }),
  "the end of its time": ({ userId }) =>
    database.rows(`update "Session" set "expiresAt" = now() where "userId" = $1`, [userId]),
};

for (const [what, end] of Object.entries(endings)) {
  test(`a cookie opens nothing any more after ${what}`, async () => {
    const session = await signIn(database, BUYER);
    expect(await opens(session)).toEqual(all(true));
    await end(session);
    expect(await opens(session)).toEqual(all(false));
  });
}

test("a member of another role has the rights of that role with the next request", async () => {
  const { userId } = await signIn(database, "clerk@karavan.test");
  const clerk = await signIn(database, "clerk@karavan.test");
  expect((await get({ as: clerk, path: "/ru/operator/pickup" })).status).toBe(200);
  await act(await signIn(database, "operator@karavan.test"), "identity/changeRoleAction", {
    userId,
    role: "member",
    pickupPointCode: "",
  });
  expect((await get({ as: clerk, path: "/ru/operator/pickup" })).status).not.toBe(200);
});

test("a plain form from a foreign site signs nobody out", async () => {
  const session = await signIn(database, BUYER);
  const { id } = actionOf("identity/signOutAction");
  const form = new FormData();
  form.append(`$ACTION_ID_${id}`, "");
  form.append("locale", "ru");
  const isSignedIn = async () => (await get({ as: session, path: "/ru/account" })).status === 200;
  for (const origin of ["https://evil.example", "null"]) {
    await post({ as: session, path: "/ru/account", headers: { origin } }, form);
    expect(await isSignedIn()).toBe(true);
  }
  await post({ as: session, path: "/ru/account" }, form);
  expect(await isSignedIn()).toBe(false);
});

test("the sign-in library's addresses do nothing for a foreign site", async () => {
  const session = await signIn(database, BUYER);
  const { text, headers } = await get({ as: session, path: "/api/auth/csrf" });
  const csrfToken = /"csrfToken":"(\w+)"/.exec(text)?.[1] ?? "";
  const jar = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const cookie = [`karavan.session=${session.token}`, ...jar].join("; ");
  const sessions = async () =>
    (await database.row(`select count(*)::text as count from "Session"`)).count;
  const before = await sessions();
  for (const origin of ["https://evil.example", "null"]) {
    const own = { cookie, origin };
    const answers = [
      await post(
        { as: session, path: "/api/auth/signout", headers: own },
        new URLSearchParams({ csrfToken }),
      ),
      await post(
        { as: session, path: "/api/auth/callback/credentials", headers: own },
        new URLSearchParams({ csrfToken, email: "seller@karavan.test", password: PASSWORD }),
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(await sessions()).toBe(before);
  }
  await post(
    { as: session, path: "/api/auth/signout", headers: { cookie } },
    new URLSearchParams({ csrfToken }),
  );
  expect(await sessions()).not.toBe(before);
});
