import type { KnownError, Wire } from '../../model/known-error.ts';

/** One way in which a known error is worded on the wire. */
export interface Wording {
  readonly error?: string;
  readonly description?: string;
}

/** What the members of each kind of wire are called, brought to one shape. */
const wordingOf: { readonly [Kind in Wire['kind']]: (wire: WireOf<Kind>) => Wording } = {
  oauth: ({ error, description }) => worded(error, description),
  'authorize-text': ({ error, description }) => worded(error, description),
  callback: ({ error, description }) => worded(error, description),
  'error-page': ({ error, description }) => worded(error, description),
  rest: ({ errorCode, message }) => worded(errorCode, message),
  cpq: ({ errorCode, message }) => worded(errorCode, message),
  text: ({ text }) => worded(undefined, text),
  client: ({ text }) => worded(undefined, text),
  empty: () => ({}),
  inactive: () => ({}),
  status: () => ({}),
};

type WireOf<Kind> = Extract<Wire, { readonly kind: Kind }>;

/** The wordings of a known error: the one on the wire first, then the variants. */
export function wordingsOf(error: KnownError): readonly Wording[] {
  // The table has a function for each kind, which takes wires of that kind.
  const main = (wordingOf[error.wire.kind] as (wire: Wire) => Wording)(error.wire);
  const variants = (error.variants ?? []).map((variant) => ({ ...errorOf(main), ...variant }));
  return [main, ...variants];
}

/** The status with which a known error comes, where it comes as an answer of its own. */
export function statusOf(wire: Wire): number | undefined {
  return 'status' in wire ? wire.status : undefined;
}

function errorOf({ error }: Wording): Wording {
  return error === undefined ? {} : { error };
}

function worded(error: string | undefined, description: string | undefined): Wording {
  return {
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
  };
}
