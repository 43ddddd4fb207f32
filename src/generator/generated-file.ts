/** A file as a value; whoever asked for it decides where it is written. */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
