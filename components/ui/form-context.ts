import { createContext } from "react";

export type FormState = {
  fields: Record<string, string[]>;
  values: Record<string, string>;
  offers: readonly number[];
  /** A field's id is `<prefix>-<name>`; `field` unless the form has an id of its own. */
  idPrefix: string;
};

/** What the last answer of the form's action said about its fields. */
export const FormContext = createContext<FormState>({
  fields: {},
  values: {},
  offers: [],
  idPrefix: "field",
});
