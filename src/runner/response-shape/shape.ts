/**
 * What a value looks like, without the value: a format such as `{opaque access token}`, text that
 * is itself the statement such as `Bearer`, or the shapes of its members. A JWT is
 * `{ "JWT": { header, claims } }`.
 */
export type Shape = string | readonly Shape[] | { readonly [member: string]: Shape };

/** Where a request stands in its collection, and what it is called. */
export const pathOf = ({
  folders,
  name,
}: {
  readonly folders: readonly string[];
  readonly name: string;
}): string => [...folders, name].join(' / ');

/** What an answer looks like. Nothing in it can be a secret, because values never enter it. */
export interface ResponseShape {
  /** Folder names and the name of the request, with ` / ` between; a second one of these is `… (2)`. */
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Shape;
}

/** A value that the environment gives a name to; it is not secret. */
export interface KnownValue {
  readonly name: string;
  readonly value: string;
}
