import { type Answer, text } from '../answer.ts';
import type { Call } from '../call.ts';
import { isHiddenInForeignPage } from '../checks/is-of-foreign-page.ts';
import type { Host } from '../hosts/host.ts';
import { journalEntry } from '../journal/journal-entry.ts';
import { Refusal } from '../refusal.ts';
import type { RouteKind } from '../route-kinds.ts';
import { formatFor } from '../wire/format.ts';
import { type RefusalContext, writeRefusal } from '../wire/write-refusal.ts';
import type { World } from '../world.ts';
import { type Fault, faultFor, playBefore, playOnAnswer } from './faults.ts';
import { type RoutedRequest, readCall } from './read-call.ts';
import type { FoundRoute } from './route-finder.ts';

/** An answer, and the fault that is still to be played on the connection. */
export interface Played {
  readonly answer: Answer;
  readonly fault: Fault;
  /**
   * The time in the org, in milliseconds since the epoch, by which the answer is dated: a client can see
   * that its own clock goes differently. Absent when no org was found.
   */
  readonly at?: number;
}

/** Answers a request from beginning to end, and writes it into the journal. */
export async function respond(world: World, request: RoutedRequest): Promise<Played> {
  let call: Call;
  try {
    call = await readCall(world, request);
  } catch (error) {
    return { answer: answerWithoutCall(world, request.host, asRefusal(error)), fault: 'none' };
  }
  const { route } = request;
  const { isAboutEmulator } = route.kind;
  const fault = isAboutEmulator ? 'none' : faultFor(call);
  const { answer, refusal } = await answerOrRefusal(call, route, fault);
  if (!isAboutEmulator) {
    world.journal.add(journalEntry(call, { status: answer.status, refusal, fault }));
  }
  return { answer: playOnAnswer(fault, answer), fault, at: call.now };
}

async function answerOrRefusal(
  call: Call,
  { kind, endpoint }: FoundRoute,
  fault: Fault,
): Promise<{ answer: Answer; refusal: Refusal | undefined }> {
  try {
    if (fault !== 'none') await playBefore(fault);
    if (kind.mustBeSeen) demandSeen(call);
    const answer = await endpoint(call);
    return { answer, refusal: answer.refused };
  } catch (error) {
    const refusal = asRefusal(error);
    return { answer: writeRefusal(refusal, contextOf(call, kind)), refusal };
  }
}

function contextOf(call: Call, { format, showsErrorPage }: RouteKind): RefusalContext {
  return {
    format: formatFor(call, format),
    errorText: call.switches.errorText,
    asked: call.host.asked,
    showsErrorPage,
    ...(call.callback === undefined ? {} : { callback: call.callback }),
    now: call.now,
    random: call.random,
  };
}

/** Not for another page to click on or to load unseen. */
function demandSeen(call: Call): void {
  if (isHiddenInForeignPage(call))
    throw new Refusal('foreign-origin', 'a page of another origin loaded it in the background');
}

/** Refusals of the emulator itself, before it is known which org is asked. */
function answerWithoutCall(world: World, host: Host, refusal: Refusal): Answer {
  return writeRefusal(refusal, {
    format: 'json',
    errorText: 'real',
    asked: host.asked,
    showsErrorPage: false,
    now: world.clock(),
    random: world.random,
  });
}

/** Anything but a refusal is a bug of the emulator; it must be seen, and must not end it. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Refusal('emulator-failed', why);
}

/** The answer to a host name that is neither loopback nor Salesforce's. */
export function refuseForeignHost(): Answer {
  return text(403, 'This host name does not belong to the emulator.');
}

/** The answer to a request for what has no path, such as `OPTIONS *`. */
export function refuseNoTarget(): Answer {
  return text(400, 'The request is for nothing that has a path.');
}
