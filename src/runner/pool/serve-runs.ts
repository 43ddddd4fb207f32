import { Failure } from '../../model/failure.ts';
import { createRedactor, type Redactor } from '../../redaction/redactor.ts';
import type { ContextLane } from '../context/context-lane.ts';
import type { CollectionOutcome, CollectionRun } from '../run-collection.ts';
import type { FromWorker, MetSecret, Refusal, RunOrder, ToWorker } from './pool-run.ts';

/** The end of the channel that a worker holds. */
export interface WorkerChannel {
  send(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
  residentBytes(): number;
  /** Called after each run, when the answer is on its way. */
  tidy(): void;
  /** Ends the process once everything that was sent has gone out. */
  leave(): void;
}

type RunCollection = (run: CollectionRun) => Promise<CollectionOutcome>;

/**
 * A worker: takes one order at a time, runs it, tells each request as it ends and then the whole.
 * One at a time, because a promise that a script left rejected cannot be traced to its run.
 */
export function serveRuns(channel: WorkerChannel, lane: ContextLane, run: RunCollection): void {
  let interruption = new AbortController();
  channel.onMessage((message) => {
    if (message.kind === 'leave') lane.close().finally(() => channel.leave());
    else if (message.kind === 'interrupt') interruption.abort();
    else {
      interruption = new AbortController();
      const { signal } = interruption;
      answerTo(message.order, signal).then((answer) => {
        channel.send(answer);
        channel.tidy();
      });
    }
  });
  channel.send({ kind: 'ready' });

  async function answerTo(order: RunOrder, signal: AbortSignal): Promise<FromWorker> {
    const { redactor, met } = rememberingRedactor();
    const onRequest: CollectionRun['onRequest'] = (request) =>
      channel.send({ kind: 'request', request });
    try {
      const outcome = await lane.run(
        order.scripts,
        () => run({ ...order, redactor, signal, onRequest }),
        ({ result }) => result.problems.length === 0,
      );
      return { kind: 'done', outcome, secrets: met, residentBytes: channel.residentBytes() };
    } catch (error) {
      const residentBytes = channel.residentBytes();
      return { kind: 'refused', refusal: refusalOf(error, redactor), residentBytes };
    }
  }
}

/** What this run learns, the main process must know: it looks for leaks in what it writes. */
function rememberingRedactor(): { readonly redactor: Redactor; readonly met: MetSecret[] } {
  const inner = createRedactor();
  const met: MetSecret[] = [];
  const add: Redactor['add'] = (name, value) => {
    met.push({ name, value });
    inner.add(name, value);
  };
  return { redactor: { ...inner, add }, met };
}

function refusalOf(error: unknown, redactor: Redactor): Refusal {
  if (error instanceof Failure)
    return {
      message: error.message,
      failure: { exit: error.exit, why: error.why, next: error.next },
    };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: redactor.mask(text) };
}
