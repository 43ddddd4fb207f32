import type { ServerResponse } from 'node:http';
import { httpDates } from './http-dates.ts';
import type { Played } from './respond.ts';

export type Send = (outgoing: ServerResponse, played: Played, isRead: boolean) => void;

/** Writes answers on their connection; `isRead` says whether the body of the request was read to its end. */
export function sender(): Send {
  const dateOf = httpDates();

  /** Names and values in turn: Node takes three times as long for an object. */
  function headersOf({ answer, at }: Played, length: number, isRead: boolean): string[] {
    const written: string[] = [];
    for (const [name, value] of Object.entries(answer.headers)) written.push(name, value);
    if (at !== undefined) written.push('date', dateOf(at));
    if (answer.status !== 204) written.push('content-length', String(length));
    // The rest of a body that nobody wants is not waited for.
    if (!isRead) written.push('connection', 'close');
    return written;
  }

  return (outgoing, played, isRead) => {
    if (played.fault === 'reset') {
      outgoing.destroy();
      return;
    }
    const { status, body = '' } = played.answer;
    const length = Buffer.byteLength(body);
    outgoing.writeHead(status, headersOf(played, length, isRead));
    if (played.fault === 'truncated') {
      const half = Buffer.from(body).subarray(0, Math.floor(length / 2));
      outgoing.write(half, () => outgoing.destroy());
    } else {
      // A body that is text leaves together with the head, in one write; a buffer takes a second one.
      outgoing.end(body);
    }
  };
}
