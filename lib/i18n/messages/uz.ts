import batches from "./uz/batches.json";
import catalogue from "./uz/catalogue.json";
import checkout from "./uz/checkout.json";
import common from "./uz/common.json";
import countries from "./uz/countries.json";
import documents from "./uz/documents.json";
import errors from "./uz/errors.json";
import feedback from "./uz/feedback.json";
import home from "./uz/home.json";
import identity from "./uz/identity.json";
import layout from "./uz/layout.json";
import ledger from "./uz/ledger.json";
import logistics from "./uz/logistics.json";
import mail from "./uz/mail.json";
import orders from "./uz/orders.json";
import payments from "./uz/payments.json";
import platform from "./uz/platform.json";

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
