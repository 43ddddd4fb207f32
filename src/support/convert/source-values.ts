/** Something that did not make it, and why; never with its value. */
export interface Loss {
  /** As the source names it, or our variable. */
  readonly field: string;
  readonly why: string;
}

export type Values = ReadonlyMap<string, string>;

/** What was read of a source: values by the names of our variables, and what could not be used. */
export interface SourceValues {
  readonly values: Values;
  /** Variables that the source itself calls secret, whatever their names say. */
  readonly secrets?: ReadonlySet<string>;
  readonly lost: readonly Loss[];
}

/** The text of another file that a source names. */
export type ReadFile = (path: string) => string;
