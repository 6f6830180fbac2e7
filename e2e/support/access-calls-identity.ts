import { type Calls, type Prepare, secret } from "./access-call";
import { sha256, signIn } from "./access-world";
import type { Database } from "./database";

const PASSWORD = "a long walk to Almaty";

const token = async ({ row }: Database, kind: string, email: string) => {
  const text = secret();
  await row(
    `insert into "Token" (hash, kind, "userId", "expiresAt") select $1, $2::"TokenKind", id, now() + interval '1 hour' from "User" where email = $3 returning 1`,
    [sha256(text), kind, email],
  );
  return text;
};

const company = async ({ row }: Database, condition: string) => {
  const { id = "", version = "" } = await row(
    `select id, version from "Company" where ${condition} order by id limit 1`,
  );
  return { companyId: id, version: String(version) };
};

const PENDING = "slug = 'demo-xinxing'";

const judge =
  (further: Readonly<Record<string, string>> = {}): Prepare =>
  async ({ database }) => ({ fields: { ...(await company(database, PENDING)), ...further } });

const details = { name: "Altyn", city: "Almaty", address: "1", phone: "+7 701 000 00 00" };

export const identityCalls: Calls = {
  "identity/registerBuyerAction": async () => ({
    fields: { name: "Newcomer", email: "newcomer@karavan.test", password: PASSWORD, country: "KZ" },
  }),
  "identity/registerSellerAction": async () => ({
    fields: {
      ...details,
      name: "Newcomer",
      email: "new-seller@karavan.test",
      password: PASSWORD,
      companyName: "New Seller",
    },
  }),
  "identity/requestResetAction": async () => ({ fields: { email: "xinxing@seller.example" } }),
  "identity/resetPasswordAction": async ({ database }) => ({
    fields: {
      token: await token(database, "reset_password", "xinxing@seller.example"),
      password: PASSWORD,
    },
  }),
  "identity/confirmEmailAction": async ({ database }) => ({
    fields: { token: await token(database, "confirm_email", "newcomer@karavan.test") },
  }),
  "identity/signInAction": async () => ({
    fields: { email: "xinxing@seller.example", password: PASSWORD },
  }),
  "identity/requestConfirmationAction": async ({ database, cast }) => {
    await database.rows(`update "User" set "emailConfirmedAt" = null where id = $1`, [
      cast({}).buyer.userId,
    ]);
    return { fields: {} };
  },
  "identity/updateAccountAction": async ({ cast }) => ({
    fields: { name: "Somebody else", language: cast({}).buyer.locale, timeZone: "" },
  }),
  "identity/updateCompanyAction": async ({ database, cast }) => {
    const { version } = await company(database, `id = '${cast({}).buyer.companyId}'`);
    return { fields: { ...details, version } };
  },
  "identity/updateSellerAction": async ({ database, cast }) => {
    const { version } = await company(database, `id = '${cast({}).seller.companyId}'`);
    return { fields: { ...details, version, accountName: "A", bank: "B", account: "123456789" } };
  },
  "identity/rejectCompanyAction": judge({ reason: "No booth there" }),
  "identity/approveCompanyAction": judge(),
  "identity/suspendCompanyAction": judge({ reason: "Asked to" }),
  "identity/addMemberAction": async () => ({
    fields: {
      name: "Colleague",
      email: "colleague@karavan.test",
      role: "member",
      pickupPointCode: "",
    },
  }),
  "identity/changeRoleAction": async ({ cast }) => ({
    fields: { userId: cast({}).otherClerk.userId, role: "member", pickupPointCode: "" },
  }),
  "identity/setAccessAction": async ({ cast }) => ({
    fields: { userId: cast({}).seller.userId, isDisabled: "true" },
  }),
  "identity/signOutOthersAction": async ({ database }) => {
    await signIn(database, "buyer@karavan.test");
    return { fields: {} };
  },
  "identity/signOutAction": async () => ({ fields: {} }),
  "identity/changePasswordAction": async () => ({
    fields: { current: "karavan-demo", password: PASSWORD },
  }),
};
