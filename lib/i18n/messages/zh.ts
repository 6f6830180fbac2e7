import batches from "./zh/batches.json";
import catalogue from "./zh/catalogue.json";
import checkout from "./zh/checkout.json";
import common from "./zh/common.json";
import countries from "./zh/countries.json";
import documents from "./zh/documents.json";
import errors from "./zh/errors.json";
import feedback from "./zh/feedback.json";
import home from "./zh/home.json";
import identity from "./zh/identity.json";
import layout from "./zh/layout.json";
import ledger from "./zh/ledger.json";
import logistics from "./zh/logistics.json";
import mail from "./zh/mail.json";
import orders from "./zh/orders.json";
import payments from "./zh/payments.json";
import platform from "./zh/platform.json";

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
