import batches from "./en/batches.json";
import catalogue from "./en/catalogue.json";
import checkout from "./en/checkout.json";
import common from "./en/common.json";
import countries from "./en/countries.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import feedback from "./en/feedback.json";
import home from "./en/home.json";
import identity from "./en/identity.json";
import layout from "./en/layout.json";
import ledger from "./en/ledger.json";
import logistics from "./en/logistics.json";
import mail from "./en/mail.json";
import orders from "./en/orders.json";
import payments from "./en/payments.json";
import platform from "./en/platform.json";

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
