import type { KnownError } from '../model/known-error.ts';
import type { KnownErrorId } from './catalogue.ts';
import { type Candidate, candidates } from './explain/candidate.ts';
import { type Evidence, readEvidence } from './explain/evidence.ts';
import { type Finding, likelihood, signals } from './explain/signals.ts';

/** A known error that a pasted text may mean. Holds nothing of the text: it may have secrets in it. */
export interface Explanation {
  readonly id: KnownErrorId;
  readonly error: KnownError;
  /** Higher is likelier; of use only for comparison within one answer, and among equally certain ones. */
  readonly score: number;
  /** Whether its id, its words or a code of its own were recognised; anything less is a guess. */
  readonly certain: boolean;
  /** What was recognised, in words of the catalogue. */
  readonly matched: readonly string[];
}

/** The most that is worth reading. */
const mostExplanations = 5;

/** Below this nothing was recognised that would be worth a person's time. */
const leastScore = 16;

/** A guess that is far behind the best explanation is left out. */
const leastShareOfBest = 0.6;

/** Longer texts are cut: an error stands at the front, and the rest is a page around it. */
const longestInput = 50_000;

/**
 * The known errors that a pasted text may mean, guesses last and the most likely first, found without
 * a network: an id, a body (JSON, XML, urlencoded), a URL with `error=` in it, an error page, a
 * status, an assertion message or free text. Nothing recognised gives an empty list.
 */
export function explain(input: string): Explanation[] {
  const evidence = readEvidence(input.slice(0, longestInput));
  const scored = candidates()
    .map((candidate) => explanation(evidence, candidate))
    .filter(({ score }) => score >= leastScore);
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ certain, score }) => certain || score >= best * leastShareOfBest)
    .sort((one, other) => Number(other.certain) - Number(one.certain) || other.score - one.score)
    .slice(0, mostExplanations);
}

/** What to do when nothing was recognised. */
export const whatToTry: readonly string[] = [
  'Paste the whole body of the answer, with error and error_description.',
  'Paste the URL that the browser shows after the login, with error= in it.',
  'Look at the row of the attempt in Setup → Login History; its status often says more than the answer.',
];

function explanation(evidence: Evidence, candidate: Candidate): Explanation {
  const findings = signals
    .map((signal) => signal(evidence, candidate))
    .filter((finding): finding is Finding => finding !== undefined);
  const weight = findings.reduce((sum, finding) => sum + finding.weight, 0);
  return {
    id: candidate.id,
    error: candidate.error,
    score:
      findings.length === 0 ? 0 : Math.round(weight + likelihood[candidate.error.basis.confidence]),
    certain: findings.some(({ certain }) => certain === true),
    matched: findings.map(({ words }) => words),
  };
}
