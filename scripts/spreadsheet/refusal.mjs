/** What the person who sent the file is told: the key of a text and what it names. */
export class Refusal extends Error {
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Counts up to a limit and refuses what goes beyond. */
export function counter(code, limit) {
  let total = 0;
  return (more) => {
    total += more;
    if (total > limit) throw new Refusal(code, { found: total, limit });
  };
}
