import batches from "./tk/batches.json";
import catalogue from "./tk/catalogue.json";
import checkout from "./tk/checkout.json";
import common from "./tk/common.json";
import countries from "./tk/countries.json";
import documents from "./tk/documents.json";
import errors from "./tk/errors.json";
import feedback from "./tk/feedback.json";
import home from "./tk/home.json";
import identity from "./tk/identity.json";
import layout from "./tk/layout.json";
import ledger from "./tk/ledger.json";
import logistics from "./tk/logistics.json";
import mail from "./tk/mail.json";
import orders from "./tk/orders.json";
import payments from "./tk/payments.json";
import platform from "./tk/platform.json";

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
