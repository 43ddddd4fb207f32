import type { KnownValue } from './shape.ts';

/**
 * Formats by their look, the most telling first. Braces keep them apart from literal text, and from
 * what a scan for leaked secrets would take for one.
 */
const formats: readonly { readonly format: string; readonly looks: RegExp }[] = [
  { format: '{empty text}', looks: /^$/ },
  { format: '{opaque access token}', looks: /^00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?!.{20,}$/ },
  { format: '{refresh token}', looks: /^5Aep.{20,}$/ },
  { format: '{UUID}', looks: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i },
  { format: '{date and time}', looks: /^\d{4}-\d\d-\d\dT\d\d:\d\d/ },
  { format: '{date}', looks: /^\d{4}-\d\d-\d\d$/ },
  { format: '{milliseconds since 1970}', looks: /^1\d{12}$/ },
  { format: '{seconds since 1970}', looks: /^1\d{9}$/ },
  { format: '{digits}', looks: /^\d+$/ },
  { format: '{base64 of 32 bytes}', looks: /^[A-Za-z\d+/]{43}=$/ },
  { format: '{e-mail address or username}', looks: /^[^\s@/]+@[^\s@/]+$/ },
  { format: '{locale}', looks: /^[a-z]{2}_[A-Z]{2}$/ },
];

/** A record id: 15 or 18 letters and digits, a digit among them, of which three tell the object. */
const recordId = /^(?=\D*\d)([A-Za-z\d]{3})[A-Za-z\d]{12}([A-Z0-5]{3})?$/;

/** The format of a text. A value that the environment names is shown by that name. */
export function textFormat(text: string, known: readonly KnownValue[]): string {
  const same = known.find(({ value }) => value === text);
  if (same !== undefined) return `{{${same.name}}}`;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return urlFormat(text, known);
  return recordIdFormat(text) ?? formats.find(({ looks }) => looks.test(text))?.format ?? '{text}';
}

function recordIdFormat(text: string): string | undefined {
  const [, prefix, suffix] = recordId.exec(text) ?? [];
  return prefix === undefined
    ? undefined
    : `{record id ${prefix} of ${suffix === undefined ? 15 : 18} characters}`;
}

/** Host, ids, versions and parameters differ from org to org; the rest of a URL does not. */
function urlFormat(text: string, known: readonly KnownValue[]): string {
  const base = known
    .filter(({ value }) => /^https?:\/\/[^/]/.test(value) && text.startsWith(value))
    .toSorted((a, b) => b.value.length - a.value.length)[0];
  const { origin, searchParams } = new URL(text);
  const begin =
    base === undefined
      ? { shown: '{origin}', length: origin.length }
      : {
          shown: `{{${base.name}}}`,
          length: base.value.length,
        };
  const path = text.slice(begin.length).replace(/[?#].*$/s, '');
  const query = [...searchParams].map(([name, value]) => `${name}=${textFormat(value, known)}`);
  return `${begin.shown}${pathFormat(path)}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function pathFormat(path: string): string {
  return path
    .split('/')
    .map((part) => recordIdFormat(part) ?? part.replace(/^v\d+\.\d$/, 'v{version}'))
    .join('/');
}
