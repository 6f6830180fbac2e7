/** About a product (`subjectId`); what its seller did to it. */
export type ProductEvent =
  | { type: "product.created"; subjectId: string }
  /** `changed` names the form's fields that are different now. */
  | { type: "product.edited"; subjectId: string; data: { changed: readonly string[] } }
  | { type: "product.published"; subjectId: string }
  | { type: "product.archived"; subjectId: string }
  | { type: "product.restored"; subjectId: string }
  | { type: "product.picturesAdded"; subjectId: string; data: { count: number } }
  | {
      type: "product.pictureMoved";
      subjectId: string;
      data: { pictureId: string; position: number };
    }
  | { type: "product.pictureRemoved"; subjectId: string; data: { pictureId: string } }
  /** Pieces on hand by item number of the variant, before and after. */
  | {
      type: "product.stockSet";
      subjectId: string;
      data: { sku: string; was: number; onHand: number };
    }
  | { type: "product.versionPublished"; subjectId: string; data: { number: number } };

/** About a seller's company (`subjectId`): days on which the shop is closed. */
export type HolidayEvent =
  | { type: "holiday.added"; subjectId: string; data: { firstDay: string; lastDay: string } }
  | { type: "holiday.removed"; subjectId: string };
