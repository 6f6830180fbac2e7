/**
 * Who may use what. The build's manifests are compared with this list: whatever is new is refused by
 * the test until somebody has written down here whom it is for.
 */
export const people = [
  "anonymous",
  "buyer",
  "otherBuyer",
  "seller",
  "otherSeller",
  "operator",
  /** Keeper of the point to which the order travels, and of another one. */
  "clerk",
  "otherClerk",
] as const;
export type Person = (typeof people)[number];

type Audience = readonly Person[];

const everybody: Audience = people;
const members = people.filter((person) => person !== "anonymous");
const buyers: Audience = ["buyer", "otherBuyer"];
const sellers: Audience = ["seller", "otherSeller"];
const shoppers: Audience = ["anonymous", ...buyers];
const clerks: Audience = ["operator", "clerk", "otherClerk"];
const buyer: Audience = ["buyer"];
const seller: Audience = ["seller"];
const operator: Audience = ["operator"];
const sides: Audience = ["buyer", "seller", "operator"];

/** By address; where an id stands in it, who may see that very thing. */
export const pages: Readonly<Record<string, Audience>> = {
  "/[locale]": everybody,
  "/[locale]/[...rest]": [],
  "/[locale]/about": everybody,
  "/[locale]/account": members,
  "/[locale]/cart": everybody,
  "/[locale]/catalogue": everybody,
  "/[locale]/catalogue/[query]": everybody,
  "/[locale]/checkout": buyers,
  "/[locale]/checkout/done/[group]": buyer,
  "/[locale]/company": buyers,
  "/[locale]/confirm-email/[token]": everybody,
  "/[locale]/feedback": buyers,
  "/[locale]/floor/dynamic": everybody,
  "/[locale]/floor/static": everybody,
  "/[locale]/forgot-password": everybody,
  "/[locale]/gallery": everybody,
  "/[locale]/operator": operator,
  "/[locale]/operator/companies": operator,
  "/[locale]/operator/companies/[id]": operator,
  "/[locale]/operator/containers": operator,
  "/[locale]/operator/containers/[id]": operator,
  "/[locale]/operator/pickup": clerks,
  "/[locale]/operator/system": operator,
  "/[locale]/operator/yard": operator,
  "/[locale]/orders": buyers,
  "/[locale]/orders/[number]": sides,
  "/[locale]/orders/[number]/report": buyer,
  "/[locale]/products/[slug]": everybody,
  "/[locale]/register": everybody,
  "/[locale]/register/seller": everybody,
  "/[locale]/reset-password/[token]": everybody,
  "/[locale]/seller": sellers,
  "/[locale]/seller/feedback": sellers,
  "/[locale]/seller/feedback/[number]": seller,
  "/[locale]/seller/orders": sellers,
  "/[locale]/seller/orders/[number]": seller,
  "/[locale]/seller/payments": sellers,
  "/[locale]/seller/products": sellers,
  "/[locale]/seller/products/[id]": seller,
  "/[locale]/seller/products/new": sellers,
  "/[locale]/seller/settings": sellers,
  "/[locale]/sellers/[slug]": everybody,
  /** Whoever is signed in is led on. */
  "/[locale]/sign-in": ["anonymous"],
  "/_global-error": [],
  "/_not-found": [],
};

export const handlers: Readonly<Record<string, Audience>> = {
  "/api/auth/[...nextauth]": everybody,
  "/api/files/[key]": everybody,
  "/api/health/live": everybody,
  "/api/health/ready": everybody,
  /** For the worker alone, by its signature. */
  "/api/internal/refresh": [],
  "/api/locale/[locale]": everybody,
  "/api/me": everybody,
  "/api/orders/[number]/live": sides,
  /** Takes a picture; there is nothing to read. */
  "/api/products/[id]/pictures": [],
  "/api/products/[id]/pictures/[pictureId]": ["seller", "operator"],
  "/api/reports/[photoId]": sides,
  "/api/slips/[transferId]": sides,
  "/icon.svg": everybody,
  "/manifest.webmanifest": everybody,
  "/robots.txt": everybody,
  "/sitemap.xml": everybody,
  "/sitemaps/[part]": everybody,
};

/** In the order in which the calls are made: a later one may stand on an earlier one. */
export const actions: Readonly<Record<string, Audience>> = {
  "orders/confirmOrderAction": seller,
  "orders/declineOrderAction": seller,
  "orders/cancelOrderAction": buyer,
  "orders/takeVersionAction": buyer,
  "orders/startProductionAction": seller,
  "orders/markReadyAction": seller,
  "orders/closeOrderAction": buyer,
  "payments/announceTransferAction": buyer,
  "payments/confirmTransferAction": seller,
  "payments/withdrawTransferAction": buyer,
  "logistics/handOverAction": seller,
  "logistics/openContainerAction": operator,
  "logistics/assignLotAction": operator,
  "logistics/unassignLotAction": operator,
  "logistics/closeContainerAction": operator,
  "logistics/recordMilestoneAction": operator,
  "logistics/arriveAtPickupAction": operator,
  "logistics/pickUpAction": ["buyer", "operator", "clerk"],
  "feedback/fileReportAction": buyer,
  "feedback/editReportAction": buyer,
  "feedback/seeIssueAction": seller,
  "feedback/takeStepAction": seller,
  "feedback/rejectIssueAction": seller,
  "feedback/markDuplicateAction": seller,
  "feedback/publishVersionAction": seller,
  "feedback/verifyImprovementAction": buyer,
  "catalogue/archiveProductAction": seller,
  "catalogue/restoreProductAction": seller,
  "catalogue/saveProductAction": seller,
  "catalogue/publishProductAction": seller,
  "catalogue/publishVersionAction": seller,
  "catalogue/setStockAction": seller,
  "catalogue/addPicturesAction": seller,
  "catalogue/movePictureAction": seller,
  "catalogue/describePictureAction": seller,
  "catalogue/removePictureAction": seller,
  "catalogue/addHolidayAction": sellers,
  "catalogue/removeHolidayAction": seller,
  "checkout/addToCartAction": shoppers,
  "checkout/setQuantityAction": shoppers,
  "checkout/acceptChangesAction": shoppers,
  "checkout/placeCheckoutAction": buyer,
  "checkout/removeLineAction": shoppers,
  "identity/registerBuyerAction": everybody,
  "identity/registerSellerAction": everybody,
  "identity/requestResetAction": everybody,
  "identity/resetPasswordAction": everybody,
  "identity/confirmEmailAction": everybody,
  "identity/signInAction": everybody,
  "identity/requestConfirmationAction": members,
  "identity/updateAccountAction": members,
  "identity/updateCompanyAction": ["buyer", "otherBuyer", "seller", "otherSeller", "operator"],
  "identity/updateSellerAction": sellers,
  "identity/rejectCompanyAction": operator,
  "identity/approveCompanyAction": operator,
  "identity/suspendCompanyAction": operator,
  "identity/addMemberAction": operator,
  "identity/changeRoleAction": operator,
  "identity/setAccessAction": operator,
  "identity/signOutOthersAction": members,
  "identity/signOutAction": everybody,
  "identity/changePasswordAction": members,
};
