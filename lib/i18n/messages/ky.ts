import batches from "./ky/batches.json";
import catalogue from "./ky/catalogue.json";
import checkout from "./ky/checkout.json";
import common from "./ky/common.json";
import countries from "./ky/countries.json";
import documents from "./ky/documents.json";
import errors from "./ky/errors.json";
import feedback from "./ky/feedback.json";
import home from "./ky/home.json";
import identity from "./ky/identity.json";
import layout from "./ky/layout.json";
import ledger from "./ky/ledger.json";
import logistics from "./ky/logistics.json";
import mail from "./ky/mail.json";
import orders from "./ky/orders.json";
import payments from "./ky/payments.json";
import platform from "./ky/platform.json";

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
