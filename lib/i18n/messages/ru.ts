import batches from "./ru/batches.json";
import catalogue from "./ru/catalogue.json";
import checkout from "./ru/checkout.json";
import common from "./ru/common.json";
import countries from "./ru/countries.json";
import documents from "./ru/documents.json";
import errors from "./ru/errors.json";
import feedback from "./ru/feedback.json";
import home from "./ru/home.json";
import identity from "./ru/identity.json";
import layout from "./ru/layout.json";
import ledger from "./ru/ledger.json";
import logistics from "./ru/logistics.json";
import mail from "./ru/mail.json";
import orders from "./ru/orders.json";
import payments from "./ru/payments.json";
import platform from "./ru/platform.json";

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
