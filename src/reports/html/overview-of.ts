import { counted } from '../../model/counted.ts';
import { tallyOf } from '../../model/tally-of.ts';
import type { OverviewCell, ReportOverview } from '../../render/report-page.ts';
import { oneLine } from '../printable.ts';
import type { PlacedRun } from './findings-of.ts';
import { marks, toneOfCollection } from './tone-of.ts';

/** Targets by flows, for more than one run; of two runs in one place the worse is shown. */
export function overviewOf(runs: readonly PlacedRun[]): ReportOverview | null {
  if (runs.length < 2) return null;
  const flows = [...new Set(runs.map(({ collection }) => collection.name))];
  const targets = [...new Set(runs.map(({ collection }) => collection.target))];
  const cells = new Map<string, OverviewCell>();
  for (const run of runs) {
    const key = keyOf(run.collection.target, run.collection.name);
    if (cells.get(key)?.tone !== 'bad') cells.set(key, cellOf(run));
  }
  return {
    flows: flows.map(oneLine),
    rows: targets.map((target) => ({
      target: oneLine(target),
      cells: flows.map((flow) => cells.get(keyOf(target, flow)) ?? null),
    })),
  };
}

function keyOf(target: string, flow: string): string {
  return JSON.stringify([target, flow]);
}

function cellOf({ id, collection }: PlacedRun): OverviewCell {
  const tone = toneOfCollection(collection);
  const { failed, problems, passed } = tallyOf(collection);
  const against = failed + problems;
  return {
    run: id,
    tone,
    mark: against > 0 ? `${marks.bad} ${against}` : marks[tone],
    label:
      against > 0
        ? `${failed} failed, ${counted(problems, 'problem')}`
        : `${counted(passed, 'assertion')} passed`,
  };
}
