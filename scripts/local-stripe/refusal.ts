export type Refusal = {
  status: number;
  type: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  message: string;
  code?: string;
  param?: string;
};

/** A request that is answered with an error, in Stripe's shape. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export const invalid = (message: string, more: { code?: string; param?: string } = {}) =>
  new Refused({ status: 400, type: "invalid_request_error", message, ...more });

export const missing = (kind: string, id: string) =>
  new Refused({
    status: 404,
    type: "invalid_request_error",
    message: `No such ${kind}: '${id}'`,
    code: "resource_missing",
    param: "id",
  });

export const errorBody = ({ status: _status, ...error }: Refusal) => ({ error });
