import { counted } from '../../model/counted.ts';
import type { AssertionResult, Problem, RequestResult } from '../../model/run-result.ts';
import { renderTemplate } from '../../render/render-template.ts';
import type {
  ReportAssertion,
  ReportProblem,
  ReportRequest,
  ReportRun,
  Tone,
} from '../../render/report-page.ts';
import { durationText } from '../duration-text.ts';
import { followingOf } from '../follow-ons.ts';
import { knownErrorNamed } from '../known-error-named.ts';
import { oneLine, printable } from '../printable.ts';
import { problemTitles } from '../suites-of.ts';
import { verdictOfCollection } from '../verdict-of.ts';
import { wasCutOff } from '../was-cut-off.ts';
import type { PlacedRun } from './findings-of.ts';
import { reportTokenOf } from './report-token-of.ts';
import { sequenceDiagramOf } from './sequence-diagram-of.ts';
import { timingChartOf } from './timing-chart-of.ts';
import { assertionTones, marks, toneOfCollection, toneOfRequest } from './tone-of.ts';

/** What of a run is open when the report is. */
export interface Folds {
  readonly open: boolean;
  readonly drawn: boolean;
}

/** One collection run as the report shows it. */
export function reportRunOf({ id, collection, requests }: PlacedRun, folds: Folds): ReportRun {
  const name = oneLine(collection.name);
  const target = oneLine(collection.target);
  const diagram = sequenceDiagramOf(`Requests of ${name} on ${target}`, requests);
  const chart = timingChartOf(`Time of each request of ${name} on ${target}`, requests);
  return {
    id,
    name,
    target,
    tone: toneOfCollection(collection),
    sentence: verdictOfCollection(collection),
    duration: durationText(collection.durationMs),
    ...folds,
    problems: collection.problems.map(reportProblemOf),
    leftOut: collection.leftOut.map((one) => ({
      name: oneLine(one.name),
      reason: oneLine(one.reason),
    })),
    flaky: (collection.flaky ?? []).map(printable),
    diagram: diagram === null ? null : renderTemplate('reports/sequence-diagram', diagram),
    chart: chart === null ? null : renderTemplate('reports/timing-chart', chart),
    requests: requests.map(({ id: requestId, request }, index) => ({
      ...reportRequestOf(requestId, request),
      follows: followsOf({ id, collection, requests }, request),
      heading: headingOf(request, requests[index - 1]?.request),
    })),
  };
}

/** The folder of a request, where it is another one than before. */
function headingOf({ folders }: RequestResult, before?: RequestResult): readonly string[] | null {
  const isSame = folders.join('\n') === (before?.folders ?? []).join('\n');
  return isSame || folders.length === 0 ? null : folders.map(oneLine);
}

function reportRequestOf(
  id: string,
  request: RequestResult,
): Omit<ReportRequest, 'heading' | 'follows'> {
  const tone = toneOfRequest(request);
  const iteration = request.iteration === 0 ? '' : ` (iteration ${request.iteration + 1})`;
  return {
    id,
    tone,
    mark: marks[tone],
    word: wordOf(request, tone),
    method: oneLine(request.method),
    name: `${oneLine(request.name)}${iteration}`,
    url: oneLine(request.url),
    status: request.status === undefined ? '' : String(request.status),
    duration: request.skipped ? '' : durationText(request.durationMs),
    assertions: request.assertions.map(reportAssertionOf),
    problems: request.problems.map(reportProblemOf),
    tokens: (request.tokens ?? []).map(reportTokenOf),
    console:
      request.console.length === 0
        ? null
        : {
            lines: counted(request.console.length, 'line'),
            text: request.console.map(printable).join('\n'),
          },
  };
}

function followsOf(
  { collection, requests }: PlacedRun,
  request: RequestResult,
): ReportRequest['follows'] {
  const following = followingOf(collection, request);
  const first = requests[request.follows?.request ?? -1];
  return following === undefined || first === undefined
    ? null
    : { target: first.id, name: oneLine(following.first.name), what: following.what };
}

function wordOf(request: RequestResult, tone: Tone): string {
  const { skipped, assertions } = request;
  if (tone === 'bad') return 'failed';
  if (tone === 'good') return 'passed';
  if (wasCutOff(request)) return 'cut off';
  return skipped || assertions.length > 0 ? 'skipped' : 'nothing asserted';
}

function reportAssertionOf({
  name,
  outcome,
  message,
  knownError,
}: AssertionResult): ReportAssertion {
  const tone = assertionTones[outcome];
  return {
    tone,
    mark: marks[tone],
    word: outcome,
    name: oneLine(name),
    message: message === undefined ? null : printable(message),
    knownError:
      knownError === undefined ? null : (knownErrorNamed(knownError)?.title ?? oneLine(knownError)),
  };
}

function reportProblemOf({ kind, message, next, where }: Problem): ReportProblem {
  return {
    title: problemTitles[kind],
    message: printable(message),
    where: where === undefined ? null : oneLine(where),
    next: printable(next),
  };
}
