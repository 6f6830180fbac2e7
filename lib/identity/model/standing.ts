export const companyStatuses = ["pending", "approved", "rejected", "suspended"] as const;
export type CompanyStatus = (typeof companyStatuses)[number];
export const companyKinds = ["buyer", "seller", "operator"] as const;
export type CompanyKind = (typeof companyKinds)[number];

/** Domain rule §9; a rejected company that mends its details waits again. */
const moves: Record<CompanyStatus, readonly CompanyStatus[]> = {
  pending: ["approved", "rejected", "suspended"],
  approved: ["suspended"],
  rejected: ["pending", "approved"],
  suspended: ["approved"],
};

export const canMoveStanding = (from: CompanyStatus, to: CompanyStatus) => moves[from].includes(to);

type Details = {
  readonly kind: CompanyKind;
  readonly status: CompanyStatus;
  readonly name: string;
  readonly phone: string | null;
};

/** What a pending buyer's company still lacks; nobody but its people needs to act. */
export function missingForOrders(company: Details, isEmailConfirmed: boolean) {
  const missing: ("email" | "name" | "phone")[] = [];
  if (!isEmailConfirmed) missing.push("email");
  if (company.name === "") missing.push("name");
  if (!company.phone) missing.push("phone");
  return missing;
}

/**
 * The standing that follows from the facts alone: a buyer approves itself by naming company and phone
 * and confirming the address; a seller is read by the operator, also again after a rejection.
 */
export function standingFrom(company: Details, isEmailConfirmed: boolean): CompanyStatus {
  if (company.kind === "buyer" && company.status === "pending") {
    return missingForOrders(company, isEmailConfirmed).length === 0 ? "approved" : "pending";
  }
  return company.status === "rejected" ? "pending" : company.status;
}
