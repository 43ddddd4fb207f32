import type { SentPair, SentRequest } from './sent-request.ts';

/** A `{{variable}}` that nothing gave a value to, so that its name itself was sent. */
export interface UnresolvedVariable {
  readonly name: string;
  /** `the URL`, `the header X`, `the parameter x` or `the body`. */
  readonly where: string;
}

const braces = /\{\{([^{}]+)\}\}/g;
const encodedBraces = /%7B%7B(.+?)%7D%7D/gi;

/** Names in braces, also in braces that a URL has encoded. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(braces), ...text.matchAll(encodedBraces)].map((match) =>
    (match[1] ?? '').trim(),
  );
}

/** What a Basic header holds (RFC 7617): Postman encodes an unresolved name with everything else. */
function readable(header: string): string {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header)?.[1];
  return basic === undefined ? header : Buffer.from(basic, 'base64').toString('utf8');
}

function inPairs(pairs: readonly SentPair[], kind: string): readonly UnresolvedVariable[] {
  return pairs.flatMap((pair) =>
    namesIn(`${pair.name} ${readable(pair.value)}`).map((name) => ({
      name,
      where: `the ${kind} ${pair.name}`,
    })),
  );
}

/** The header that the HTTP client makes of the URL says nothing new. */
const isOfUrl = ({ name }: SentPair): boolean => name.toLowerCase() === 'host';

/**
 * Every variable that was sent as its own name, once for each place. A host goes out in lower case: as
 * the collection wrote the URL, so the variable is called.
 */
export function unresolvedVariables(
  sent: SentRequest,
  writtenUrl = '',
): readonly UnresolvedVariable[] {
  const written = new Map(namesIn(writtenUrl).map((name) => [name.toLowerCase(), name]));
  const inUrl = namesIn(sent.url).map((name) => written.get(name.toLowerCase()) ?? name);
  const headers = inUrl.length > 0 ? sent.headers.filter((one) => !isOfUrl(one)) : sent.headers;
  const found = [
    ...inUrl.map((name) => ({ name, where: 'the URL' })),
    ...inPairs(headers, 'header'),
    ...inPairs(sent.form, 'parameter'),
    ...namesIn(sent.text).map((name) => ({ name, where: 'the body' })),
  ];
  return [...new Map(found.map((one) => [`${one.name} ${one.where}`, one])).values()];
}
