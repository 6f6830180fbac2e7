/** Where files are kept by name. All of them may be done again: a name never changes its meaning. */
export type Store = {
  put(name: string, bytes: Uint8Array): Promise<void>;
  putFrom(name: string, path: string): Promise<void>;
  /** Null for an unknown name. */
  find(name: string): Promise<Buffer | null>;
  /** Writes it to `path`, which did not exist; false for an unknown name. */
  fetchTo(name: string, path: string): Promise<boolean>;
  /** Also when it was not there. */
  remove(name: string): Promise<void>;
};
