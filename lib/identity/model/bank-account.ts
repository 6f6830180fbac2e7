/** Where buyers transfer to, as printed on the proforma. */
export type BankAccount = {
  readonly accountName: string;
  readonly bank: string;
  readonly swift: string;
  /** China's national clearing code, twelve digits. */
  readonly cnaps: string;
  readonly account: string;
};

/** Reads the JSON column; null where nothing complete has been given. */
export function toBankAccount(value: unknown): BankAccount | null {
  if (typeof value !== "object" || value === null) return null;
  const text = (key: keyof BankAccount): string => {
    const found: unknown = Reflect.get(value, key);
    return typeof found === "string" ? found : "";
  };
  const account = {
    accountName: text("accountName"),
    bank: text("bank"),
    swift: text("swift"),
    cnaps: text("cnaps"),
    account: text("account"),
  };
  return account.account === "" ? null : account;
}
