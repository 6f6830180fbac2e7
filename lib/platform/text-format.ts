export const textEncodings = ["utf-8", "gb18030", "windows-1251", "utf-16le", "utf-16be"] as const;
export const textSeparators = [",", ";", "\t"] as const;

/** What a person knows better of a text file than the file does. */
export type TextHints = {
  readonly encoding?: (typeof textEncodings)[number] | undefined;
  readonly separator?: (typeof textSeparators)[number] | undefined;
};
