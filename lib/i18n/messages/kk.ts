import batches from "./kk/batches.json";
import catalogue from "./kk/catalogue.json";
import checkout from "./kk/checkout.json";
import common from "./kk/common.json";
import countries from "./kk/countries.json";
import documents from "./kk/documents.json";
import errors from "./kk/errors.json";
import feedback from "./kk/feedback.json";
import home from "./kk/home.json";
import identity from "./kk/identity.json";
import layout from "./kk/layout.json";
import ledger from "./kk/ledger.json";
import logistics from "./kk/logistics.json";
import mail from "./kk/mail.json";
import orders from "./kk/orders.json";
import payments from "./kk/payments.json";
import platform from "./kk/platform.json";

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
