/** A tsquery in its own writing. */
export type Expression = string;

const quote = (text: string) => `'${text.replace(/['\\\0]/g, "")}'`;

export const lexeme = (text: string): Expression => quote(text);
export const beginningWith = (text: string): Expression => `${quote(text)}:*`;
export const allOf = (parts: readonly Expression[]): Expression => `(${parts.join(" & ")})`;
export const anyOf = (parts: readonly Expression[]): Expression =>
  `(${[...new Set(parts)].join(" | ")})`;
export const butNot = (one: Expression, other: Expression): Expression => `(${one} & !${other})`;

/** All of them but any one. */
export const allButOneOf = (parts: readonly Expression[]): Expression =>
  anyOf(parts.map((_part, left) => allOf(parts.filter((_one, at) => at !== left))));
