/** A line of SECURITY.md, and what shows that it is so. */
export interface Defence {
  /** The first cell of the line, to the letter. */
  readonly threat: string;
  holds(): Promise<void> | void;
}
