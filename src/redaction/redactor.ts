import type { Finding } from './findings.ts';
import { maskOf } from './fingerprint.ts';
import { type Masker, maskValue } from './mask-value.ts';
import { createRegistry, fingerprintOfValue, isRealSecret } from './registry.ts';
import { secretMemberName } from './secret-members.ts';

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
  /** The text with a name and a fingerprint in the place of every secret. */
  mask(text: string): string;
  /** A copy of a structure with everything in it masked: strings, keys, bytes, errors with stacks. */
  maskValue(value: unknown): unknown;
  /** Every secret in the text, in order. What `mask` made has none. */
  leaksIn(text: string): Leak[];
}

/** Bytes stay bytes where they stand in a list of numbers, so that the list stays one. */
function written({ name, fingerprint, notation }: Finding): string {
  const mask = maskOf(name, fingerprint);
  if (notation === 'numbers') return [...Buffer.from(mask, 'utf8')].join(',');
  return notation === 'indexed' ? JSON.stringify(mask) : mask;
}

function leakAt(text: string, { name, fingerprint, start }: Finding): Leak {
  const lines = text.slice(0, start).split('\n');
  return { name, fingerprint, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The text between findings and what is written for them, by turns; text comes first and last. */
function pieces(text: string, findings: readonly Finding[]): string[] {
  const parts: string[] = [];
  let read = 0;
  for (const finding of findings) {
    parts.push(text.slice(read, finding.start), written(finding));
    read = finding.end;
  }
  return [...parts, text.slice(read)];
}

function createMasker(piecesOf: (text: string) => string[]): Masker {
  const text = (plain: string): string => piecesOf(plain).join('');
  return {
    text,
    bytes(bytes) {
      const parts = piecesOf(Buffer.from(bytes).toString('latin1'));
      return Buffer.concat(parts.map((part, at) => Buffer.from(part, at % 2 ? 'utf8' : 'latin1')));
    },
    member(member, value) {
      const masked = text(value);
      const name = secretMemberName(member, value);
      return name !== undefined && masked === value && isRealSecret(value)
        ? maskOf(name, fingerprintOfValue(value))
        : masked;
    },
  };
}

/** A registry of secrets: named values, and whatever looks like a token, a key or a password. */
export function createRedactor({ consumerKeys = false }: RedactorOptions = {}): Redactor {
  const registry = createRegistry(consumerKeys);
  const masker = createMasker((text) => pieces(text, registry.findingsIn(text)));
  return {
    add: registry.add,
    mask: masker.text,
    maskValue: (value) => maskValue(value, masker),
    leaksIn: (text) => registry.findingsIn(text).map((finding) => leakAt(text, finding)),
  };
}
