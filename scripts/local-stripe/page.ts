import type Stripe from "stripe";
import { formatMoney } from "@/lib/i18n/format";
import { type Tongue, tongueOf, words } from "./words";

type Session = Stripe.Checkout.Session;

const MARKS: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.75rem;margin:0}form{margin:1rem 0;padding:1rem;border:1px solid #ccc;border-radius:.5rem}
label{display:block;margin-bottom:.75rem}input{display:block;width:100%;padding:.5rem;font:inherit;box-sizing:border-box}
button{font:inherit;padding:.625rem 1rem;width:100%}[role=alert]{color:#b00020}small{color:#595959}`;

function page(session: Session, body: (tongue: Tongue) => string): string {
  const tongue = tongueOf(session.locale);
  const { title, local } = words[tongue];
  return `<!doctype html><html lang="${tongue}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main>${body(tongue)}</main><p><small>${local}</small></p></body></html>`;
}

const amount = (session: Session, tongue: Tongue) =>
  session.currency === "cny"
    ? formatMoney(tongue, BigInt(session.amount_total ?? 0))
    : `${(session.amount_total ?? 0) / 100} ${session.currency?.toUpperCase()}`;

const heading = (session: Session, tongue: Tongue) =>
  `<h1>${amount(session, tongue)}</h1><p>${words[tongue].order}: <b>${safe(session.client_reference_id ?? "—")}</b></p>`;

const form = (action: string, inside: string) =>
  `<form method="post" action="${safe(action)}">${inside}</form>`;

const field = (name: string, label: string, example: string) =>
  `<label>${label}<input name="${name}" inputmode="numeric" placeholder="${example}" required></label>`;

/** Where the buyer chooses how to pay; `problem` is what went wrong with the last try. */
export const payPage = (session: Session, problem?: string) =>
  page(session, (tongue) => {
    const { card, number, expiry, cvc, pay, back } = words[tongue];
    const here = `/c/pay/${session.id}`;
    const forms = session.payment_method_types.map((way) => {
      if (way === "alipay" || way === "wechat_pay")
        return form(`${here}/${way}`, `<button>${words[tongue][way]}</button>`);
      return form(
        `${here}/card`,
        `<h2>${card}</h2>${field("number", number, "4242 4242 4242 4242")}${field("expiry", expiry, "12/34")}${field("cvc", cvc, "123")}<button>${pay}</button>`,
      );
    });
    const alert = problem ? `<p role="alert">${safe(problem)}</p>` : "";
    const cancel = session.cancel_url ? `<a href="${safe(session.cancel_url)}">${back}</a>` : "";
    return heading(session, tongue) + alert + forms.join("") + cancel;
  });

/** Where a wallet asks its owner. */
export const walletPage = (session: Session, way: "alipay" | "wechat_pay") =>
  page(session, (tongue) => {
    const { authorise, refuse } = words[tongue];
    const here = `/c/pay/${session.id}/${way}`;
    return `<p>${words[tongue][way]}</p>${heading(session, tongue)}${form(`${here}/authorise`, `<button>${authorise}</button>`)}${form(`${here}/refuse`, `<button>${refuse}</button>`)}`;
  });

/** What is left of a session that can no longer be paid. */
export const closedPage = (session: Session) =>
  page(session, (tongue) => {
    const { done, expired, back } = words[tongue];
    const way = session.status === "complete" ? session.success_url : session.cancel_url;
    const link = way ? `<a href="${safe(filled(way, session))}">${back}</a>` : "";
    return `${heading(session, tongue)}<p>${session.status === "complete" ? done : expired}</p>${link}`;
  });

/** The address of success with the session's id in its place. */
export const filled = (address: string, { id }: Session) =>
  address.replaceAll("{CHECKOUT_SESSION_ID}", id);
