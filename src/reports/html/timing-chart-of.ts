import type { TimingChart } from '../../render/report-page.ts';
import { durationText } from '../duration-text.ts';
import { groupedBy } from '../grouped-by.ts';
import { oneLine } from '../printable.ts';
import type { PlacedRequest } from './sequence-diagram-of.ts';
import { toneOfRequest } from './tone-of.ts';

/** All iterations of one request. */
interface Timed {
  readonly all: readonly [PlacedRequest, ...PlacedRequest[]];
  readonly median: number;
  readonly slowest: number;
}

const mostBars = 40;

/**
 * How long each request took; nothing when none was sent. A request of several iterations has one bar,
 * as long as its median, and a paler one up to the slowest. Of very many the slowest are shown.
 */
export function timingChartOf(
  label: string,
  requests: readonly PlacedRequest[],
): TimingChart | null {
  const all = timedOf(requests.filter(({ request }) => !request.skipped));
  if (all.length === 0) return null;
  const shown = all.length > mostBars ? slowestOf(all) : all;
  const longest = Math.max(1, ...shown.map((timed) => timed.slowest));
  return {
    label,
    bars: shown.map((timed) => barOf(timed, longest)),
    note:
      all.length > mostBars ? `Shown: the ${mostBars} slowest of ${all.length} requests.` : null,
  };
}

function timedOf(requests: readonly PlacedRequest[]): readonly Timed[] {
  const groups = groupedBy(requests, ({ request }) =>
    JSON.stringify([request.folders, request.name]),
  );
  return [...groups.values()].map((all) => {
    const times = all
      .map(({ request }) => request.durationMs)
      .toSorted((one, other) => one - other);
    return {
      all,
      median: times[Math.floor((times.length - 1) / 2)] ?? 0,
      slowest: times.at(-1) ?? 0,
    };
  });
}

/** The slowest, in the order in which they were sent. */
function slowestOf(all: readonly Timed[]): readonly Timed[] {
  const kept = new Set(
    all.toSorted((one, other) => other.slowest - one.slowest).slice(0, mostBars),
  );
  return all.filter((timed) => kept.has(timed));
}

function barOf({ all, median, slowest }: Timed, longest: number): TimingChart['bars'][number] {
  const share = (milliseconds: number) => Math.round((1000 * milliseconds) / longest) / 10;
  return {
    request: all[0].id,
    tone: all.some(({ request }) => toneOfRequest(request) === 'bad') ? 'bad' : 'good',
    name: oneLine(all[0].request.name),
    median: share(median),
    slowest: share(slowest),
    value: [...new Set([median, slowest].map(durationText))].join(', up to '),
  };
}
