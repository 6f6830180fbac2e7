const LONGEST = 32;

/** The next number behind an item number that is not taken: CB-1007-2, CB-1007-3. */
export function freeItemNo(itemNo: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = itemNo.slice(0, LONGEST - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}
