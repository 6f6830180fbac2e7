/** What a form says: texts, lists and objects of them. */
export type Given = string | Given[] | { [key: string]: Given };

type Branch = { [key: string]: Given };

/** A branch without a prototype, so that no name in a form means anything to us. */
const branch = (): Branch => Object.create(null);

/** `a[b][0][c]=d` and `a[]=d`, as Stripe's clients write them. */
export function decodeForm(text: string): Given {
  const root = branch();
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = "", ...rest] = name.replaceAll("]", "").split("[");
    place(root, [first, ...rest], value);
  }
  return listed(root);
}

function place(root: Branch, path: string[], value: string) {
  let here = root;
  path.forEach((step, index) => {
    const key = step === "" ? String(Object.keys(here).length) : step;
    if (index === path.length - 1) {
      here[key] = value;
      return;
    }
    const next = here[key];
    const into = typeof next === "object" && !Array.isArray(next) ? next : branch();
    here[key] = into;
    here = into;
  });
}

/** Branches numbered from 0 are lists. */
function listed(given: Given): Given {
  if (typeof given === "string" || Array.isArray(given)) return given;
  const entries = Object.entries(given);
  if (entries.length > 0 && entries.every(([key], index) => key === String(index)))
    return entries.map(([, value]) => listed(value));
  for (const [key, value] of entries) given[key] = listed(value);
  return given;
}
