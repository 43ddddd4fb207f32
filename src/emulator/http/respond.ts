import { type Answer, text } from '../answer.ts';
import type { Call } from '../call.ts';
import { isHiddenInForeignPage } from '../checks/is-of-foreign-page.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import type { Host } from '../hosts/host.ts';
import { journalEntry } from '../journal/journal-entry.ts';
import { Refusal } from '../refusal.ts';
import { formatFor } from '../wire/format.ts';
import { writeRefusal } from '../wire/write-refusal.ts';
import type { World } from '../world.ts';
import { type Fault, faultFor, playBefore, playOnAnswer } from './faults.ts';
import { type RoutedRequest, readCall } from './read-call.ts';

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
  const fault = isAboutEmulator(call.path) ? 'none' : faultFor(call);
  const { answer, refusal } = await answerOrRefusal(call, request.route.endpoint, fault);
  if (!isAboutEmulator(call.path)) {
    world.journal.add(journalEntry(call, { status: answer.status, refusal, fault }));
  }
  return { answer: playOnAnswer(fault, answer), fault, at: call.now };
}

async function answerOrRefusal(
  call: Call,
  endpoint: Endpoint,
  fault: Fault,
): Promise<{ answer: Answer; refusal: Refusal | undefined }> {
  try {
    if (fault !== 'none') await playBefore(fault);
    demandOpenPage(call);
    const answer = await endpoint(call);
    return { answer, refusal: answer.refused };
  } catch (error) {
    const refusal = asRefusal(error);
    return { answer: writeRefusal(refusal, contextOf(call)), refusal };
  }
}

function contextOf(call: Call) {
  return {
    // Clients read the failures of the revoke endpoint as a form.
    format: formatFor(call, call.path.endsWith('/oauth2/revoke') ? 'urlencoded' : 'json'),
    errorText: call.switches.errorText,
    asked: call.host.asked,
    atAuthorize: isPage(call.path),
    ...(call.callback === undefined ? {} : { callback: call.callback }),
    now: call.now,
    random: call.random,
  };
}

/** What looks at the emulator itself is no request to the org. */
function isAboutEmulator(path: string): boolean {
  return /^\/(__admin|journal|healthz)(\/|$)/.test(path);
}

/** The pages for a person: not for another page to click on or to load unseen. */
function demandOpenPage(call: Call): void {
  const isForPerson = /^\/(setup\/.*|journal|callback|cpq\/login|.*\/logout)?$/.test(call.path);
  if (isForPerson && isHiddenInForeignPage(call))
    throw new Refusal('foreign-host', 'a page of another origin loaded it in the background');
}

/** Where a person sits in front of a browser, and is shown an error page. */
function isPage(path: string): boolean {
  return path.endsWith('/oauth2/authorize') || path === '/' || path.startsWith('/setup/');
}

/** Refusals of the emulator itself, before it is known which org is asked. */
function answerWithoutCall(world: World, host: Host, refusal: Refusal): Answer {
  return writeRefusal(refusal, {
    format: 'json',
    errorText: 'real',
    asked: host.asked,
    atAuthorize: false,
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
