/** Thirteen digits, the last of which checks the others: weights 1 and 3 in turn, sum divisible by ten (GS1). */
export function isGtin13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}
