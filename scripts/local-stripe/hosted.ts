import type Stripe from "stripe";
import { cardOf, REFUSED_BY_WALLET } from "./cards";
import { openDispute } from "./disputes";
import { closedPage, filled, payPage, walletPage } from "./page";
import { decline, pay } from "./payments";
import { expireOverdue } from "./sessions";
import type { Webhooks } from "./webhooks";
import type { World } from "./world";

type Shown = { status: 200 | 404; html: string } | { status: 303; location: string };
type Step = (world: World, session: Stripe.Checkout.Session, form: URLSearchParams) => Shown;

const show = (html: string): Shown => ({ status: 200, html });

/** The wallet may say no, and the buyer choose anew. */
const wallet = (way: "alipay" | "wechat_pay"): Record<string, Step> => ({
  [way]: (_world, session) => show(walletPage(session, way)),
  [`${way}/authorise`]: (world, session) => {
    pay(world, session, { way });
    return success(session);
  },
  [`${way}/refuse`]: (world, session) => {
    decline(world, session, { way }, REFUSED_BY_WALLET);
    return show(payPage(session, REFUSED_BY_WALLET.message));
  },
});

/** What each button of the hosted page does. */
const steps: Record<string, Step> = {
  card: (world, session, form) => {
    const { decline: why, isDisputed, last4 } = cardOf(form.get("number") ?? "");
    if (why) {
      decline(world, session, { way: "card", last4 }, why);
      return show(payPage(session, why.message));
    }
    const charged = pay(world, session, { way: "card", last4 });
    if (isDisputed) openDispute(world, charged, {});
    return success(session);
  },
  ...wallet("alipay"),
  ...wallet("wechat_pay"),
};

const success = (session: Stripe.Checkout.Session): Shown => ({
  status: 303,
  location: filled(session.success_url ?? "/", session),
});

/** Answers the buyer's browser; who has paid is sent back once the product has been told. */
export async function answerBuyer(
  { world, webhooks }: { world: World; webhooks: Webhooks },
  { method, path, form }: { method: string; path: string; form: string },
): Promise<Shown> {
  expireOverdue(world);
  const [id = "", ...step] = path.replace("/c/pay/", "").split("/");
  const session = world.sessions.get(id);
  if (!session) return { status: 404, html: "No such session" };
  if (session.status !== "open") return show(closedPage(session));
  if (method !== "POST") return show(payPage(session));
  const act = steps[step.join("/")];
  const isOffered = session.payment_method_types.includes(step[0] ?? "");
  if (!(act && isOffered)) return { status: 404, html: "No such step" };
  const shown = act(world, session, new URLSearchParams(form));
  await webhooks.triedOnce();
  return shown;
}
