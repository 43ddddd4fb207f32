import type { RequestResult } from '../../model/run-result.ts';
import type { SequenceDiagram, SequenceStep } from '../../render/report-page.ts';
import { durationText } from '../duration-text.ts';
import { oneLine } from '../printable.ts';
import { participantOf } from './participant-of.ts';
import { shortened } from './shortened.ts';
import { toneOfRequest } from './tone-of.ts';

/** A request with the id of its place in the report. */
export interface PlacedRequest {
  readonly id: string;
  readonly request: RequestResult;
}

interface Row {
  readonly placed: PlacedRequest;
  /** The folder, where another one begins. */
  readonly band: string | null;
  readonly y: number;
}

/** More than this is no picture any more. */
const mostSteps = 40;
const mostLifelines = 7;
const otherHosts = 'Other hosts';

/** Room for names that are longer than the arrows below them. */
const leastWidth = 560;
const characterWidth = 6.6;
const lifelineGap = 150;
const lifelineHead = 134;
const headHeight = 44;
const bandHeight = 34;
const stepHeight = 54;

/**
 * The first iteration of a run as a sequence diagram; nothing when no request was made. Negative cases
 * are no steps of the flow and are left out.
 */
export function sequenceDiagramOf(
  label: string,
  requests: readonly PlacedRequest[],
): SequenceDiagram | null {
  const all = requests.filter(({ request }) => isStep(request));
  const shown = all.slice(0, mostSteps);
  if (shown.length === 0) return null;
  const titles = lifelineTitles(shown);
  const rows = rowsOf(shown);
  const width = Math.max(leastWidth, titles.length * lifelineGap);
  const bottom = (rows.at(-1)?.y ?? 0) + stepHeight;
  return {
    label,
    width,
    height: bottom + 10,
    lifelines: titles.map((title, index) => ({
      x: lifelineX(index),
      left: lifelineX(index) - lifelineHead / 2,
      width: lifelineHead,
      title: shortened(title, 20),
    })),
    top: headHeight - 10,
    bottom,
    bands: rows.flatMap(({ band, y }) =>
      band === null ? [] : [{ y: y - 26, textY: y - 11, title: shortened(band, fitting(width)) }],
    ),
    steps: rows.map(({ placed, y }) => stepOf(placed, y, { titles, width })),
    note: noteOf(requests, all),
  };
}

function isStep(request: RequestResult): boolean {
  return request.iteration === 0 && !isNegative(request);
}

function isNegative(request: RequestResult): boolean {
  return request.folders.includes('Negative cases');
}

function lifelineTitles(shown: readonly PlacedRequest[]): readonly string[] {
  const found = [...new Set(shown.map(({ request }) => participantOf(oneLine(request.url))))];
  const fits = found.length <= mostLifelines - 1;
  return ['Collection', ...(fits ? found : [...found.slice(0, mostLifelines - 2), otherHosts])];
}

function lifelineX(index: number): number {
  return index * lifelineGap + lifelineGap / 2;
}

function rowsOf(shown: readonly PlacedRequest[]): readonly Row[] {
  const rows: Row[] = [];
  let folder = '';
  let bottom = headHeight;
  for (const placed of shown) {
    const path = placed.request.folders.map(oneLine).join(' › ');
    const band = path === folder || path === '' ? null : path;
    const y = bottom + (band === null ? 0 : bandHeight);
    rows.push({ placed, band, y });
    folder = path;
    bottom = y + stepHeight;
  }
  return rows;
}

function stepOf(
  { id, request }: PlacedRequest,
  y: number,
  { titles, width }: { readonly titles: readonly string[]; readonly width: number },
): SequenceStep {
  const found = titles.indexOf(participantOf(oneLine(request.url)));
  const name = oneLine(request.name);
  const method = shortened(oneLine(request.method), 12);
  const textX = lifelineX(0) + 12;
  return {
    request: id,
    tone: toneOfRequest(request),
    name: shortened(name, fitting(width - textX) - method.length),
    fullName: name,
    method,
    from: lifelineX(0),
    to: lifelineX(found === -1 ? titles.length - 1 : found),
    textX,
    outY: y + 20,
    backY: y + 40,
    answer: answerOf(request),
    answered: request.status !== undefined,
    skipped: request.skipped,
  };
}

/** How many characters go into so many pixels. */
function fitting(pixels: number): number {
  return Math.floor(pixels / characterWidth) - 2;
}

function answerOf({ skipped, status, durationMs }: RequestResult): string {
  if (skipped) return 'skipped';
  return status === undefined ? 'no answer' : `${status} · ${durationText(durationMs)}`;
}

function noteOf(
  requests: readonly PlacedRequest[],
  steps: readonly PlacedRequest[],
): string | null {
  const notes = [
    ...(steps.length > mostSteps ? [`the first ${mostSteps} of ${steps.length} requests`] : []),
    ...(requests.some(({ request }) => request.iteration > 0) ? ['the first iteration'] : []),
    ...(requests.some(({ request }) => isNegative(request)) ? ['without the negative cases'] : []),
  ];
  return notes.length === 0 ? null : `Shown: ${notes.join(', ')}.`;
}
