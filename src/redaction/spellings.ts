import { privateKeyBody } from './private-key-block.ts';
import { unescapedLayers } from './unescaped-layers.ts';

/** One way in which a secret value may be written down. */
export interface Spelling {
  readonly text: string;
  /** Characters before and after that carry some of the value's bits, as base64 has six in each. */
  readonly before: 0 | 1;
  readonly after: 0 | 1;
  /** Only the whole of it counts: its beginning alone is no secret. */
  readonly whole: boolean;
}

/** Shorter values are not looked for: they would be found where they are not meant. */
export const shortestValue = 6;

const shortestLine = 32;

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** `encodeURIComponent`, also for text with half a surrogate pair in it. */
const percentEncoded = (text: string): string => encodeURIComponent(utf8(text).toString('utf8'));

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** A key given as the base64 of its PEM file. */
function unwrappedPem(text: string): string[] {
  return text.startsWith('LS0tLS1CRUdJTi') ? [Buffer.from(text, 'base64').toString('latin1')] : [];
}

/**
 * The value itself, and what it says with its own escapes undone. A backslash at its end may melt
 * into what follows, and does not count.
 */
function layersOf(value: string): string[] {
  const layers = unescapedLayers(value).flatMap((layer) => [layer, layer.replace(/\\+$/, '')]);
  return [...layers, ...layers.flatMap(unwrappedPem)];
}

function jwtParts(text: string): string[] {
  const [, payload, signature] = /^e[\w-]+\.([\w-]+)\.([\w-]*)$/.exec(text) ?? [];
  return [payload, signature].filter((part) => part !== undefined);
}

function keyParts(text: string): string[] {
  const body = privateKeyBody(text);
  if (body === undefined) return [];
  const lines = text.split(/\s+/).filter((line) => line.length >= shortestLine);
  return [body, ...lines];
}

function urlParts(text: string): string[] {
  if (!isUrl(text)) return [];
  const members = text.matchAll(/[?&#](?:code|access_token|refresh_token|id_token)=([^&#]+)/g);
  return Array.from(members, (match) => match[1] ?? '').flatMap(unescapedLayers);
}

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text);
}

/** What is as secret as the whole: segments of a JWT, body and lines of a key, the code in a URL. */
function partsOf(layer: string): string[] {
  return [...jwtParts(layer), ...keyParts(layer), ...urlParts(layer)];
}

/** Longer values, such as keys, are not encoded for a URL before they are encoded as base64. */
const longestInCredentials = 256;

/** As what a value may stand in something that is then base64-encoded: RFC 6749 section 2.3.1 for Basic. */
function wrapped(text: string): string[] {
  const lines = [text.replace(/\r?\n/g, '\n'), text.replace(/\r?\n/g, '\r\n')];
  const inUrl = text.length > longestInCredentials ? [] : [percentEncoded(text), formEncoded(text)];
  return [text, ...lines, ...inUrl, JSON.stringify(text).slice(1, -1)];
}

/** The characters that base64 always has for these bytes after `offset` other bytes. */
function base64At(bytes: Buffer, offset: 0 | 1 | 2): Spelling {
  const bits = (offset + bytes.length) * 8;
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return {
    text: padded.slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6)),
    before: offset === 0 ? 0 : 1,
    after: bits % 6 === 0 ? 0 : 1,
    whole: false,
  };
}

function base64Spellings(text: string): Spelling[] {
  const bytes = utf8(text);
  return ([0, 1, 2] as const)
    .map((offset) => base64At(bytes, offset))
    .flatMap((one) => [one, { ...one, text: one.text.replaceAll('+', '-').replaceAll('/', '_') }]);
}

/** Text, the same with the `+` of forms for a space, and its UTF-8 bytes read one by one. */
function textSpellings(text: string): Spelling[] {
  const plain = [text, text.replaceAll(' ', '+')];
  return [...plain, ...plain.map((one) => utf8(one).toString('latin1'))].map((one) => ({
    text: one,
    before: 0,
    after: 0,
    whole: isUrl(one),
  }));
}

function hexSpellings(text: string): Spelling[] {
  const hex = utf8(text).toString('hex');
  return [hex, hex.toUpperCase()].flatMap(textSpellings);
}

/**
 * Every way in which a value may be written that undoing escapes does not bring back to the value:
 * its parts, base64 and base64url at the three alignments, hex. Too short ones are left out.
 */
export function spellingsOf(value: string): Spelling[] {
  const layers = layersOf(value.trim());
  const texts = [...new Set([...layers, ...layers.flatMap(partsOf)])];
  const spellings = [
    ...texts.flatMap(textSpellings),
    ...[...new Set(layers.flatMap(wrapped))].flatMap(base64Spellings),
    ...layers.flatMap(hexSpellings),
  ].filter(({ text }) => text.length >= shortestValue);
  return [...new Map(spellings.map((spelling) => [spelling.text, spelling])).values()];
}
