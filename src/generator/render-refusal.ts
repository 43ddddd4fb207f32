import { isKnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Assertion } from '../model/assertion.ts';
import type { KnownError, Wire } from '../model/known-error.ts';
import { renderTemplate } from '../render/render-template.ts';

type Of<Kind extends Wire['kind']> = Extract<Wire, { kind: Kind }>;

type Renderers = {
  readonly [Kind in Wire['kind']]: (wire: Of<Kind>, title: string, error: KnownError) => string;
};

const renderers: Renderers = {
  oauth: (wire, title, error) =>
    wire.format === 'urlencoded'
      ? renderTemplate('refusals/text', {
          title,
          ...wire,
          // The Accept header of the client decides between a form and JSON.
          matches: String.raw`^\W*error\W+${literally(wire.error)}\b`,
        })
      : renderTemplate('refusals/oauth', { title, ...wire, wording: wording(wire, error) }),
  rest: (wire, title, error) =>
    renderTemplate('refusals/rest', { title, ...wire, wording: wording(asOAuth(wire), error) }),
  // What stands in its body is written down nowhere.
  cpq: (wire, title) => renderTemplate('refusals/status', { title, status: wire.status }),
  text: (wire, title) =>
    renderTemplate('refusals/text', { title, status: wire.status, matches: literally(wire.text) }),
  'authorize-text': (wire, title) =>
    renderTemplate('refusals/text', {
      title,
      status: wire.status,
      matches: `error=${literally(wire.error)}&error_description=${encoded(wire.description)}`,
    }),
  callback: (wire, title, error) =>
    renderTemplate('refusals/redirect', {
      title,
      matches: String.raw`[?&#]error=(${spellings(wire, error)})(&|\s|$)`,
    }),
  'error-page': (wire, title, error) =>
    renderTemplate('refusals/redirect', {
      title,
      matches: spellings(wire, error),
    }),
  empty: (wire, title) => renderTemplate('refusals/empty', { title, status: wire.status }),
  inactive: (wire, title) => renderTemplate('refusals/inactive', { title, status: wire.status }),
  status: (wire, title) => renderTemplate('refusals/status', { title, status: wire.status }),
  client: (_, title) => renderTemplate('refusals/client', { title }),
};

/** Renders the test that the answer is this known error, in any of the wordings that were seen. */
export function renderRefusal({
  title,
  knownError: id,
}: Extract<Assertion, { kind: 'refusal' }>): string {
  if (!isKnownErrorId(id)) throw new TypeError(`there is no known error ${id}`);
  const error = knownError(id);
  // The table has a renderer for each kind; TypeScript cannot follow the kind through the lookup.
  const render = renderers[error.wire.kind] as (
    wire: Wire,
    title: string,
    error: KnownError,
  ) => string;
  return render(error.wire, title, error);
}

interface Wording {
  readonly error?: string | undefined;
  readonly description?: string | undefined;
}

/** REST says the same in other members. */
function asOAuth({ errorCode, message }: { errorCode?: string; message?: string }): Wording {
  return { error: errorCode, description: message };
}

function wordings(main: Wording, { variants = [] }: KnownError): readonly Wording[] {
  return [main, ...variants.map((variant) => ({ error: main.error, ...variant }))];
}

/** Any of the wordings that were seen, as `error: description`; what is not known may be anything. */
function wording(main: Wording, error: KnownError): string {
  const all = wordings(main, error);
  const errors = [...new Set(all.map((one) => one.error))];
  const patterns = errors.map((word) => {
    const descriptions = all.filter((one) => one.error === word).map((one) => one.description);
    return `${word === undefined ? '.*' : literally(word)}: ${anyOf(descriptions)}`;
  });
  return patterns.length === 1 ? `^${patterns[0]}` : `^(${patterns.join('|')})`;
}

/** A pattern for any of the descriptions; for anything when one of them is not known. */
function anyOf(descriptions: readonly (string | undefined)[]): string {
  if (descriptions.includes(undefined)) return '';
  const different = [...new Set(descriptions.map((one) => literally(one ?? '')))];
  return different.length === 1 ? `.*${different[0]}` : `.*(${different.join('|')})`;
}

/** The error in the query of a redirect, in any of its spellings. */
function spellings(main: Wording, error: KnownError): string {
  return [...new Set(wordings(main, error).map((one) => literally(one.error ?? '')))].join('|');
}

/** Spaces of a query come as `+`, as `%20` or as they are. */
function encoded(text: string): string {
  return literally(text).replace(/ /g, String.raw`(\+|%20| )`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
