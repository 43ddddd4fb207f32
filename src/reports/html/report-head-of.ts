import type { RunResult } from '../../model/run-result.ts';
import { type Tally, tallyOf, totalOf } from '../../model/tally-of.ts';
import type { ReportHead, Tone } from '../../render/report-page.ts';
import { durationText } from '../duration-text.ts';
import { oneLine } from '../printable.ts';
import { verdictOf } from '../verdict-of.ts';

/** The head of the report: the outcome, when it was, and the numbers. */
export function reportHeadOf(result: RunResult): ReportHead {
  const { passed, sentence } = verdictOf(result);
  const total = totalOf(result.collections.map(tallyOf));
  const started = new Date(result.startedAt).toISOString();
  return {
    tone: passed ? 'good' : 'bad',
    word: passed ? 'Passed' : 'Failed',
    sentence,
    startedAt: started,
    started: `${started.slice(0, 10)} ${started.slice(11, 19)} UTC`,
    duration: durationText(result.durationMs),
    version: oneLine(result.tool.version),
    figures: figuresOf(result.summary.flows, total),
    shares: sharesOf(total),
  };
}

function figuresOf(flows: number, total: Tally): ReportHead['figures'] {
  const figures: readonly (readonly [string, number, Tone])[] = [
    [flows === 1 ? 'flow' : 'flows', flows, 'idle'],
    [total.requests === 1 ? 'request' : 'requests', total.requests, 'idle'],
    [total.assertions === 1 ? 'assertion' : 'assertions', total.assertions, 'idle'],
    ['failed', total.failed, total.failed > 0 ? 'bad' : 'idle'],
    [
      total.problems === 1 ? 'problem' : 'problems',
      total.problems,
      total.problems > 0 ? 'bad' : 'idle',
    ],
    ['skipped', total.skipped, 'idle'],
  ];
  return figures.map(([label, value, tone]) => ({
    label,
    value: value.toLocaleString('en-US'),
    tone,
  }));
}

/** Failed, passed, skipped assertions side by side; what there is of a kind is never too thin to see. */
function sharesOf({ assertions, failed, passed }: Tally): ReportHead['shares'] {
  if (assertions === 0) return [];
  const parts: readonly (readonly [number, Tone])[] = [
    [failed, 'bad'],
    [passed, 'good'],
    [assertions - failed - passed, 'idle'],
  ];
  const widths = parts.map(([part]) =>
    part === 0 ? 0 : Math.max(0.75, (100 * part) / assertions),
  );
  const all = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return parts.map(([, tone], index) => {
    const width = (100 * (widths[index] ?? 0)) / all;
    x += width;
    return { x: x - width, width, tone };
  });
}
