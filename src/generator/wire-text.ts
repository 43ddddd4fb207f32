import type { KnownError, Wire } from '../model/known-error.ts';

type Texts = {
  readonly [Kind in Wire['kind']]: (wire: Extract<Wire, { kind: Kind }>) => string;
};

const texts: Texts = {
  oauth: ({ status, error, description, format }) => {
    const members = { error, error_description: description };
    const body = format === 'urlencoded' ? `\`error=${error}\`` : code(members);
    return `status ${status}, ${body}${unknownText(description)}`;
  },
  rest: ({ status, errorCode, message }) =>
    `status ${status}, ${code([{ message, errorCode }])}${unknownText(message)}`,
  cpq: ({ status, errorCode }) =>
    errorCode === undefined
      ? `status ${status}; what stands in the body is not known`
      : `status ${status}, ${code({ errorCode })}`,
  text: ({ status, text }) => `status ${status}, the text \`${text}\``,
  'authorize-text': ({ error, description }) =>
    `in the browser, as text: \`error=${error}&error_description=${encodeURIComponent(description)}\``,
  callback: ({ error, description }) =>
    `at the callback URL: \`?error=${error}${query(description)}\``,
  'error-page': ({ error, description }) =>
    `on an error page of Salesforce: \`${error}\`${description === undefined ? '' : `, “${description}”`}`,
  empty: ({ status }) => `status ${status} and an empty body`,
  status: ({ status }) => `status ${status}; what stands in the body is not known`,
  inactive: ({ status }) => `status ${status}, ${code({ active: false })}`,
  client: () => 'none: the client itself must refuse',
};

/** A refusal in one line of Markdown, as a person meets it. */
export function wireText(wire: Wire): string {
  // The table has a text for each kind, and `wire.kind` picks the one for this wire.
  return (texts[wire.kind] as (wire: Wire) => string)(wire);
}

/** The other wordings of a known error, each in one line of Markdown. */
export function variantTexts({ wire, variants = [] }: KnownError): readonly string[] {
  const main = 'error' in wire ? wire.error : undefined;
  return variants.map(({ error, description }) => {
    const words = [error ?? main, description].filter((word) => word !== undefined);
    return words.map((word) => `\`${word}\``).join(' / ');
  });
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function query(description: string | undefined): string {
  if (description === undefined) return '';
  return `&error_description=${encodeURIComponent(description).replaceAll('%20', '+')}`;
}

function unknownText(text: string | undefined): string {
  return text === undefined ? '; the exact text is not known' : '';
}
