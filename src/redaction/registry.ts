import { type Finding, mergeFindings } from './findings.ts';
import { fingerprintOf, maskName } from './fingerprint.ts';
import { privateKeyBody } from './private-key-block.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './readings.ts';
import { memberLooks, memberNames } from './secret-members.ts';
import { shapeLooks, shapeNames } from './shapes.ts';
import { createSpellingIndex, type SpellingIndex } from './spelling-index.ts';
import type { Secret } from './spelling-tree.ts';
import { shortestValue, spellingsOf } from './spellings.ts';
import { unescapedLayers } from './unescaped-layers.ts';

/** All that is known of the secrets of a run, and the search for them. */
export interface Registry {
  add(name: string, value: string): void;
  /** How many values are registered. */
  size(): number;
  /** Every secret in a text, in order and apart from each other. */
  findingsIn(text: string): Finding[];
}

const placeholder = /^\{\{.*\}\}$|^«.*»$|^undefined$|^\[object \w+\]$/;

/** A placeholder, or a value that says itself that it is synthetic. */
const noSecret = /\{\{|EXAMPLE|EMULATOR|^urn:ietf:|^(?:[*•.]+|<[^>]*>|\$\{?[A-Z_]+\}?)$/;

const plainest = (text: string): string => unescapedLayers(text).at(-1) ?? text;

/** Whether something that only looks like a secret is one. */
export function isRealSecret(value: string): boolean {
  return !noSecret.test(plainest(value));
}

/** A key has one fingerprint, however its lines are broken and escaped. */
export function fingerprintOfValue(value: string): string {
  const plain = plainest(value);
  return fingerprintOf(privateKeyBody(plain) ?? value);
}

/** What is shorter may come about by chance when white space is left out. */
const shortestSqueezed = 32;

function valuesIn({ text, notation, placeOf }: Reading, index: SpellingIndex): Finding[] {
  const shortest = notation === 'squeezed' ? shortestSqueezed : shortestValue;
  return index.sightings(text, shortest).map(({ secret, start, end }) => ({
    ...placeOf({ start, end }),
    notation,
    name: secret.name,
    fingerprint: secret.fingerprint,
    registered: true,
  }));
}

/**
 * What every look has in it: `=` or a quote after `:` or `,` beside a member, or the sign of a shape.
 * Most texts, such as names of assertions, have nothing of it, and are spared all other patterns.
 */
const signOfLooks =
  /[=!]|[:,]\s{0,99}["']|:\/\/[^\s/?#@]{1,999}@|[Bb]asic|[Bb]earer|[Ss]ecret|PRIVATE|LS0tLS1CRUdJTi|MII|e(?:y[JA]|w[o0])|5[Aa][Ee][Pp]|3MVG9/;

function looksIn({ text, notation, placeOf }: Reading, withConsumerKeys: boolean): Finding[] {
  if (notation === 'squeezed' || !signOfLooks.test(text)) return [];
  return [...shapeLooks(text, withConsumerKeys), ...memberLooks(text)]
    .filter(({ value }) => isRealSecret(value))
    .map(({ name, value, start, end }) => ({
      ...placeOf({ start, end }),
      notation,
      name,
      fingerprint: fingerprintOfValue(plainest(value)),
      registered: false,
    }));
}

/** An empty registry, which knows the shapes of tokens, keys and credentials. */
export function createRegistry(withConsumerKeys: boolean): Registry {
  const index = createSpellingIndex();
  const known = new Set<string>();
  // The spellings of a value take twenty times its room: they are worked out when a text is there.
  const waiting = new Map<string, Secret>();
  const names = new Set([...shapeNames, ...memberNames]);

  return {
    add(name, value) {
      const trimmed = value.trim();
      if (trimmed.length < shortestValue || placeholder.test(trimmed) || known.has(trimmed)) return;
      const secret: Secret = {
        name: maskName(name),
        fingerprint: fingerprintOfValue(trimmed),
      };
      known.add(trimmed);
      names.add(secret.name);
      waiting.set(trimmed, secret);
    },
    size: () => known.size,
    findingsIn(text) {
      for (const [value, secret] of waiting)
        for (const spelling of spellingsOf(value)) index.add(secret, spelling);
      waiting.clear();
      return mergeFindings(
        readingsOf(text, names).flatMap((reading) => [
          ...valuesIn(reading, index),
          ...looksIn(reading, withConsumerKeys),
        ]),
      );
    },
  };
}
