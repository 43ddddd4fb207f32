import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Ends requests that take too long as a whole. */
export interface RequestDeadline {
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  begin(requestId: string): void;
  end(requestId: string): void;
  /** Whether the request was ended because its time was over. */
  isOver(requestId: string): boolean;
  /** Closes every connection. */
  stop(): void;
}

/** Newman's own timeout is to report first wherever it works. */
const leewayMs = 250;

/**
 * Newman's request timeout counts from one byte to the next, so that a server which sends a byte now
 * and then holds a run up for ever. Its connections go through these agents, which can cut them.
 */
export function createRequestDeadline(milliseconds: number): RequestDeadline {
  const agents = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  const timers = new Map<string, NodeJS.Timeout>();
  const over = new Set<string>();
  const cut = (): void => {
    agents.http.destroy();
    agents.https.destroy();
  };
  const end = (requestId: string): void => {
    clearTimeout(timers.get(requestId));
    timers.delete(requestId);
  };

  return {
    agents,
    begin(requestId) {
      const overdue = (): void => {
        over.add(requestId);
        cut();
      };
      timers.set(requestId, setTimeout(overdue, milliseconds + leewayMs));
    },
    end,
    isOver: (requestId) => over.has(requestId),
    stop() {
      for (const requestId of timers.keys()) end(requestId);
      cut();
    },
  };
}
