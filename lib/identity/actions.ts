"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { localeOf, memberAction, publicAction } from "@/lib/identity/action";
import { signInWithPassword } from "@/lib/identity/auth";
import { addMember } from "@/lib/identity/commands/add-member";
import { approveCompany } from "@/lib/identity/commands/approve-company";
import { changeLocale } from "@/lib/identity/commands/change-locale";
import { changePassword } from "@/lib/identity/commands/change-password";
import { changeRole } from "@/lib/identity/commands/change-role";
import { confirmEmail } from "@/lib/identity/commands/confirm-email";
import { registerBuyer } from "@/lib/identity/commands/register-buyer";
import { registerSeller } from "@/lib/identity/commands/register-seller";
import { rejectCompany } from "@/lib/identity/commands/reject-company";
import { requestConfirmation } from "@/lib/identity/commands/request-confirmation";
import { requestReset } from "@/lib/identity/commands/request-reset";
import { resetPassword } from "@/lib/identity/commands/reset-password";
import { endSession, SESSION_DAYS, startSession } from "@/lib/identity/commands/sessions";
import { setAccess } from "@/lib/identity/commands/set-access";
import { signOutEverywhere } from "@/lib/identity/commands/sign-out-everywhere";
import { suspendCompany } from "@/lib/identity/commands/suspend-company";
import { updateAccount } from "@/lib/identity/commands/update-account";
import { updateCompany, updateSeller } from "@/lib/identity/commands/update-company";
import { homePath } from "@/lib/identity/model/home-path";
import { returnPath } from "@/lib/identity/model/return-path";
import {
  addMemberInput,
  changePasswordInput,
  changeRoleInput,
  confirmEmailInput,
  judgeCompanyInput,
  refuseCompanyInput,
  registerBuyerInput,
  registerSellerInput,
  requestResetInput,
  resetPasswordInput,
  setAccessInput,
  signInInput,
  updateAccountInput,
  updateCompanyInput,
  updateSellerInput,
} from "@/lib/identity/schema";
import {
  currentSessionHash,
  findActor,
  portalActor,
  setSessionCookie,
  takeSessionCookie,
} from "@/lib/identity/session";
import { clientAddress } from "@/lib/platform/client-address";
import { refreshSellerAndGoods } from "@/lib/platform/public-cache";

const address = async () => clientAddress(await headers());

/** Where a sign-in page leads, kept while its pages lead to each other. */
const withNext = (path: string, next: string | undefined) => {
  const safe = returnPath(next);
  return safe ? `${path}&next=${encodeURIComponent(safe)}` : path;
};

export const signInAction = publicAction(signInInput, async ({ next, ...input }, locale) => {
  await signInWithPassword(input);
  const actor = await findActor();
  if (actor) await changeLocale(actor, locale);
  redirect(returnPath(next) ?? homePath(locale, actor?.kind ?? "buyer"));
});

export async function signOutAction(form: FormData): Promise<void> {
  const token = await takeSessionCookie();
  if (token) await endSession(token);
  redirect(`/${localeOf(form)}/sign-in?note=signedOut`);
}

const nextInput = z.object({ next: z.string().optional() });

export const registerBuyerAction = publicAction(
  registerBuyerInput.extend(nextInput.shape),
  async ({ next, ...input }, locale) => {
    await registerBuyer(portalActor(), input, { address: await address(), locale });
    redirect(withNext(`/${locale}/sign-in?note=registered`, next));
  },
);

export const registerSellerAction = publicAction(registerSellerInput, async (input, locale) => {
  await registerSeller(portalActor(), input, { address: await address(), locale });
  redirect(`/${locale}/sign-in?note=registered`);
});

export const requestResetAction = publicAction(requestResetInput, async (input, locale) => {
  await requestReset(portalActor(), input, await address());
  redirect(`/${locale}/forgot-password?note=resetSent`);
});

export const resetPasswordAction = publicAction(resetPasswordInput, async (input, locale) => {
  await resetPassword(portalActor(), input, await address());
  await takeSessionCookie();
  redirect(`/${locale}/sign-in?note=passwordSet`);
});

export const confirmEmailAction = publicAction(confirmEmailInput, async (input, locale) => {
  await confirmEmail(portalActor(), input, await address());
  const actor = await findActor();
  redirect(
    actor?.kind === "buyer"
      ? `/${locale}/company?note=confirmed`
      : `/${locale}/sign-in?note=confirmed`,
  );
});

export const requestConfirmationAction = memberAction(
  z.object({}),
  (actor) => requestConfirmation(actor),
  (locale) => translator(locale, "identity")("account.resent"),
);

export const updateAccountAction = memberAction(
  updateAccountInput,
  async (actor, input) => {
    await updateAccount(actor, input);
    refresh();
  },
  (locale) => translator(locale, "identity")("saved"),
);

export const changePasswordAction = memberAction(
  changePasswordInput,
  async (actor, input) => {
    const { userId } = await changePassword(actor, input);
    const userAgent = (await headers()).get("user-agent");
    await setSessionCookie(await startSession(userId, userAgent), SESSION_DAYS);
  },
  (locale) => translator(locale, "identity")("account.passwordChanged"),
);

export const signOutOthersAction = memberAction(
  z.object({}),
  async (actor) => {
    const ended = await signOutEverywhere(actor, (await currentSessionHash()) ?? undefined);
    refresh();
    return ended;
  },
  (locale, ended) => translator(locale, "identity")("account.othersSignedOut", { count: ended }),
);

const isSaved = (locale: Locale) => translator(locale, "identity")("saved");

/** What the public sees of a seller follows at once. */
function showChange({ slug }: { slug: string | null }) {
  if (slug) refreshSellerAndGoods(slug);
  refresh();
}

export const updateCompanyAction = memberAction(
  updateCompanyInput,
  async (actor, input) => showChange(await updateCompany(actor, input)),
  isSaved,
);

export const updateSellerAction = memberAction(
  updateSellerInput,
  async (actor, input) => showChange(await updateSeller(actor, input)),
  isSaved,
);

export const approveCompanyAction = memberAction(judgeCompanyInput, async (actor, input) =>
  showChange(await approveCompany(actor, input)),
);

export const rejectCompanyAction = memberAction(refuseCompanyInput, async (actor, input) =>
  showChange(await rejectCompany(actor, input)),
);

export const suspendCompanyAction = memberAction(refuseCompanyInput, async (actor, input) =>
  showChange(await suspendCompany(actor, input)),
);

export const addMemberAction = memberAction(
  addMemberInput,
  async (actor, input) => {
    await addMember(actor, input);
    refresh();
  },
  (locale) => translator(locale, "identity")("members.added"),
);

export const changeRoleAction = memberAction(
  changeRoleInput,
  async (actor, input) => {
    await changeRole(actor, input);
    refresh();
  },
  isSaved,
);

export const setAccessAction = memberAction(
  setAccessInput,
  async (actor, input) => {
    await setAccess(actor, input);
    refresh();
  },
  isSaved,
);
