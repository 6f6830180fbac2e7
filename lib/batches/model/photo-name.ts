const EXTENSION = /\.[a-z0-9]{2,5}$/i;
/** The second picture of the same goods: `CB-1007_2`, `CB-1007 (3)`. */
const COUNT = /\s*(\(\d{1,3}\)|_\d{1,3}|\s\d{1,2})$/;
const DASHED_COUNT = /-\d{1,2}$/;
const SAYS_NOTHING = /^(\d{1,3}|(img|dsc|photo|image|main|主图|细节|详情|图片|фото)[\s_-]*\d*)$/i;

/** The item numbers a photo may be of, the likeliest first: by its own name, or by its folder's. */
export function itemNosOf(path: string): string[] {
  const [file = "", folder = ""] = path.normalize("NFKC").split("/").toReversed();
  const name = file.replace(EXTENSION, "").trim();
  const bare = name.replace(COUNT, "").trim();
  const own = SAYS_NOTHING.test(bare) ? [] : [bare, name, bare.replace(DASHED_COUNT, "")];
  return [...new Set([...own, folder.trim()])].filter((itemNo) => itemNo !== "");
}
