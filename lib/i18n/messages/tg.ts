import batches from "./tg/batches.json";
import catalogue from "./tg/catalogue.json";
import checkout from "./tg/checkout.json";
import common from "./tg/common.json";
import countries from "./tg/countries.json";
import documents from "./tg/documents.json";
import errors from "./tg/errors.json";
import feedback from "./tg/feedback.json";
import home from "./tg/home.json";
import identity from "./tg/identity.json";
import layout from "./tg/layout.json";
import ledger from "./tg/ledger.json";
import logistics from "./tg/logistics.json";
import mail from "./tg/mail.json";
import orders from "./tg/orders.json";
import payments from "./tg/payments.json";
import platform from "./tg/platform.json";

export const messages = {
  batches,
  catalogue,
  checkout,
  common,
  countries,
  documents,
  errors,
  feedback,
  home,
  identity,
  layout,
  ledger,
  logistics,
  mail,
  orders,
  payments,
  platform,
};
