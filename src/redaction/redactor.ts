import type { Finding } from './findings.ts';
import { maskOf } from './fingerprint.ts';
import { type Masker, maskValue } from './mask-value.ts';
import { createRegistry, fingerprintOfValue, isRealSecret } from './registry.ts';
import { secretMemberName, secretPairName } from './secret-members.ts';

/** Where a secret stands in a text, and which; never its value. */
export interface Leak {
  readonly name: string;
  readonly fingerprint: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

export interface RedactorOptions {
  /** Consumer keys are public, and stay unless this is set. */
  readonly consumerKeys?: boolean;
}

/** Knows the secrets of a run, and finds them in whatever way they are written. */
export interface Redactor {
  /**
   * Registers a value. One of fewer than six characters, a placeholder and the word `undefined` are
   * not taken: they would be found where they are not meant.
   */
  add(name: string, value: string): void;
  /** How many values are registered: what was masked with as many needs no masking again. */
  size(): number;
  /** The text with a name and a fingerprint in the place of every secret. */
  mask(text: string): string;
  /** A copy of a structure with everything in it masked: strings, keys, bytes, errors with stacks. */
  maskValue(value: unknown): unknown;
  /** Every secret in the text, in order. What `mask` made has none. */
  leaksIn(text: string): Leak[];
}

/** A number by itself in JSON, where a mask needs quotes. */
function isBareNumber(text: string, { start, end }: Finding): boolean {
  return (
    /^-?[0-9.]+$/.test(text.slice(start, end)) &&
    /[:[,]\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^\s*[,\]}]/.test(text.slice(end, end + 20))
  );
}

/** Bytes stay bytes where they stand in a list of numbers, so that the list stays one. */
function written(text: string, finding: Finding): string {
  const mask = maskOf(finding.name, finding.fingerprint);
  if (finding.notation === 'numbers') return [...Buffer.from(mask, 'utf8')].join(',');
  return finding.notation === 'indexed' || isBareNumber(text, finding) ? `"${mask}"` : mask;
}

/** The text between findings and what is written for them, by turns; text comes first and last. */
function pieces(text: string, findings: readonly Finding[]): string[] {
  const parts: string[] = [];
  let read = 0;
  for (const finding of findings) {
    parts.push(text.slice(read, finding.start), written(text, finding));
    read = finding.end;
  }
  return [...parts, text.slice(read)];
}

function leaks(text: string, findings: readonly Finding[]): Leak[] {
  let line = 1;
  let lineStart = 0;
  return findings.map(({ name, fingerprint, start }) => {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < start; ) {
      line++;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    return { name, fingerprint, line, column: start - lineStart + 1 };
  });
}

/**
 * Searches of one text at most. A mask may show a secret beside it that no word border told apart before, or
 * one in what it has brought with it; the next search finds that.
 */
const mostSearches = 5;

function createMasker(piecesOf: (text: string) => string[]): Masker {
  const text = (plain: string, searches = mostSearches): string => {
    const parts = searches > 0 ? piecesOf(plain) : [plain];
    return parts.length === 1 ? plain : text(parts.join(''), searches - 1);
  };
  const bytes = (plain: Uint8Array, searches = mostSearches): Uint8Array => {
    const parts = searches > 0 ? piecesOf(Buffer.from(plain).toString('latin1')) : [];
    if (parts.length <= 1) return plain;
    const masked = parts.map((part, at) => Buffer.from(part, at % 2 ? 'utf8' : 'latin1'));
    return bytes(Buffer.concat(masked), searches - 1);
  };
  const named = (name: string | undefined, value: string): string => {
    const masked = text(value);
    return name !== undefined && masked === value && isRealSecret(value)
      ? maskOf(name, fingerprintOfValue(value))
      : masked;
  };
  return {
    text: (plain) => text(plain),
    bytes: (plain) => bytes(plain),
    member: (member, value) => named(secretMemberName(member, value), value),
    pair: (key, value) => named(secretPairName(key, value), value),
  };
}

/** A registry of secrets: named values, and whatever looks like a token, a key or a password. */
export function createRedactor({ consumerKeys = false }: RedactorOptions = {}): Redactor {
  const registry = createRegistry(consumerKeys);
  const masker = createMasker((text) => pieces(text, registry.findingsIn(text)));
  return {
    add: registry.add,
    size: registry.size,
    mask: masker.text,
    maskValue: (value) => maskValue(value, masker),
    leaksIn: (text) => leaks(text, registry.findingsIn(text)),
  };
}
