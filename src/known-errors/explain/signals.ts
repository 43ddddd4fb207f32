import type { Candidate } from './candidate.ts';
import { candidates } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { wordsOf } from './normal-text.ts';
import { symptoms } from './symptoms.ts';

/** What a signal found, in words of the catalogue; never in words of the pasted text. */
export interface Finding {
  readonly weight: number;
  readonly words: string;
  /** It can mean nothing else: an id, the very words, or a code that no other known error has. */
  readonly certain?: boolean;
}

/** One reason to believe that a pasted text means a known error. */
type Signal = (evidence: Evidence, candidate: Candidate) => Finding | undefined;

/**
 * The reasons, the weightiest first. An id is certain; a description nearly so; an error code alone
 * stands for many causes; a status says little, except where nothing but the status is known.
 */
export const signals: readonly Signal[] = [
  idNamed,
  descriptionFound,
  descriptionAlmostFound,
  errorEqual,
  errorNamed,
  statusAlone,
  kindEqual,
  symptomFound,
  wordsShared,
];

/** What is documented is likelier than what is only inferred; tells near ties apart. */
export const likelihood = { documented: 4, reported: 3, inferred: 0 } as const;

function idNamed(evidence: Evidence, { id }: Candidate): Finding | undefined {
  const isNamed =
    evidence.text.includes(id) && new RegExp(`(^|[^\\w-])${id}($|[^\\w-])`).test(evidence.text);
  return isNamed ? { weight: 200, words: id, certain: true } : undefined;
}

function descriptionFound(evidence: Evidence, candidate: Candidate): Finding | undefined {
  const found = descriptionsOf(candidate).find((one) => evidence.text.includes(one));
  if (found === undefined) return undefined;
  // Of two descriptions that are both found, the longer one says more.
  return { weight: 80 + Math.min(found.length, 60) / 4, words: found, certain: true };
}

function descriptionAlmostFound(evidence: Evidence, candidate: Candidate): Finding | undefined {
  const best = descriptionsOf(candidate)
    .filter((one) => !evidence.text.includes(one))
    .map((one) => ({ words: one, share: shareOf(wordsOf(one), evidence.descriptionWords) }))
    .sort((one, other) => other.share - one.share)[0];
  if (best === undefined || best.share < 0.7) return undefined;
  return { weight: 60 * best.share, words: best.words };
}

function errorEqual(evidence: Evidence, { wordings }: Candidate): Finding | undefined {
  const found = wordings.find(({ error }) => error !== undefined && error === evidence.error);
  if (found?.error === undefined) return undefined;
  const isOtherText = evidence.description !== undefined && found.description !== undefined;
  const weight = isOtherText ? 16 : 24;
  return {
    weight: found === wordings[0] ? weight : weight - 3,
    words: found.error,
    certain: isOfOne(found.error),
  };
}

function errorNamed(evidence: Evidence, candidate: Candidate): Finding | undefined {
  const found = candidate.wordings.find(
    ({ error }) => error !== undefined && error !== evidence.error && evidence.codes.has(error),
  );
  return found?.error === undefined
    ? undefined
    : { weight: 20, words: found.error, certain: isOfOne(found.error) };
}

/** Whether a single known error has the code. */
function isOfOne(code: string): boolean {
  const having = candidates().filter(({ wordings }) =>
    wordings.some(({ error }) => error === code),
  );
  return having.length === 1;
}

/**
 * A status without an error code. 400 is the status of nearly everything, and 200 is no refusal; most
 * is said by a status where nothing else is known of the answer.
 */
function statusAlone(evidence: Evidence, { error, status = 400 }: Candidate): Finding | undefined {
  const isTelling = status === evidence.status && status !== 400 && status !== 200;
  if (!isTelling || evidence.error !== undefined) return undefined;
  const weights = { empty: evidence.emptyBody ? 60 : 30, status: 20 };
  const { kind } = error.wire;
  const weight = kind === 'empty' || kind === 'status' ? weights[kind] : 18;
  return { weight, words: `status ${status}` };
}

/** One code may come from the authorize endpoint and from the token endpoint; the form tells which. */
function kindEqual(evidence: Evidence, { error, wordings }: Candidate): Finding | undefined {
  if (!evidence.kinds.includes(error.wire.kind)) return undefined;
  const isSameCode = wordings.some(
    (one) => one.error !== undefined && one.error === evidence.error,
  );
  return { weight: isSameCode ? 24 : 6, words: `an answer of the kind ${error.wire.kind}` };
}

function symptomFound(evidence: Evidence, { id }: Candidate): Finding | undefined {
  const found = symptoms.find(
    ({ id: meant, pattern }) =>
      meant === id && (pattern.test(evidence.text) || pattern.test(evidence.encodedText)),
  );
  return found === undefined ? undefined : { weight: 26, words: found.words };
}

/** Rare words that both use; for questions in a person's own words. */
function wordsShared(evidence: Evidence, candidate: Candidate): Finding | undefined {
  const shared = [...candidate.words].filter((word) => evidence.words.has(word));
  const weight = shared.reduce((sum, word) => sum + rarity(word), 0);
  return shared.length < 2 || weight < 2
    ? undefined
    : { weight: Math.min(weight * 2, 18), words: 'words of its causes and fixes' };
}

let counted: ReadonlyMap<string, number> | undefined;

/** How many known errors use a word. */
function users(): ReadonlyMap<string, number> {
  if (counted !== undefined) return counted;
  const counts = new Map<string, number>();
  for (const word of candidates().flatMap(({ words }) => [...words]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  counted = counts;
  return counts;
}

/** 0 for a word that every known error uses; more than 4 for one that a single known error uses. */
function rarity(word: string): number {
  const all = candidates().length;
  return Math.log(all / (users().get(word) ?? all));
}

function descriptionsOf({ wordings }: Candidate): readonly string[] {
  return wordings.flatMap(({ description }) => description ?? []);
}

function shareOf(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  return [...wanted].filter((word) => present.has(word)).length / wanted.size;
}
