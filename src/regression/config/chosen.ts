import { Failure } from '../../model/failure.ts';
import type { PlannedRun } from '../plan-runs.ts';
import { closestName } from './closest-name.ts';

/** A part of what the configuration names; nothing chosen is everything. */
export interface Choice {
  readonly orgs: readonly string[];
  /** Flows by id, collections by name. */
  readonly subjects: readonly string[];
}

/** The names of the orgs that were chosen, in the order of the configuration. */
export function chosenOrgs(known: readonly string[], { orgs }: Choice): readonly string[] {
  if (orgs.length === 0) return known;
  checkNames('org', orgs, known);
  return known.filter((name) => orgs.includes(name));
}

/** The runs of the flows and collections that were chosen. */
export function chosenRuns(
  runs: readonly PlannedRun[],
  { subjects }: Choice,
): readonly PlannedRun[] {
  if (subjects.length === 0) return runs;
  checkNames('flow or collection', subjects, [...new Set(runs.map(({ name }) => name))]);
  return runs.filter(({ name }) => subjects.includes(name));
}

function checkNames(what: string, wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const meant = closestName(unknown, known);
  throw new Failure(`The configuration has no ${what} ${JSON.stringify(unknown)}`, {
    exit: 'usage',
    why: `it has ${shortList(known)}`,
    next: meant === undefined ? 'name one of them' : `did you mean ${meant}?`,
  });
}

const mostNames = 20;

function shortList(names: readonly string[]): string {
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
