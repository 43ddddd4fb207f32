import type { Environment } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import { createRedactor, type Redactor } from '../../redaction/redactor.ts';
import type { ContextLane } from '../context/context-lane.ts';
import type { CollectionOutcome, CollectionRun } from '../run-collection.ts';
import { environmentChanges } from './environment-changes.ts';
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
  const redactorFor = redactors();
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
    const { redactor, met } = remembering(redactorFor(order.environment));
    const onRequest: CollectionRun['onRequest'] = (request) =>
      channel.send({ kind: 'request', request });
    try {
      const { environment, ...outcome } = await lane.run(
        order.scripts,
        () => run({ ...order, redactor, signal, onRequest }),
        ({ result }) => result.problems.length === 0,
      );
      return {
        kind: 'done',
        outcome,
        changes: environmentChanges(order.environment, environment),
        secrets: [...met.values()],
        residentBytes: channel.residentBytes(),
      };
    } catch (error) {
      const residentBytes = channel.residentBytes();
      return { kind: 'refused', refusal: refusalOf(error, redactor), residentBytes };
    }
  }
}

/** Runs that share a redactor at most: it keeps what each of them met. */
const runsOfRedactor = 20;

/**
 * The redactor of the run before when both begin with the same secrets, as the runs of one org do:
 * to learn a private key in all its spellings takes long.
 */
function redactors(): (environment: Environment) => Redactor {
  let kept = { redactor: createRedactor(), secrets: '', runs: runsOfRedactor };
  return ({ values }) => {
    const secrets = JSON.stringify(values.filter(({ type }) => type === 'secret'));
    kept =
      kept.secrets === secrets && kept.runs < runsOfRedactor
        ? { ...kept, runs: kept.runs + 1 }
        : { redactor: createRedactor(), secrets, runs: 1 };
    return kept.redactor;
  };
}

/** What this run learns, the main process must know: it looks for leaks in what it writes. */
function remembering(inner: Redactor): {
  readonly redactor: Redactor;
  readonly met: ReadonlyMap<string, MetSecret>;
} {
  const met = new Map<string, MetSecret>();
  const add: Redactor['add'] = (name, value) => {
    if (!met.has(value)) met.set(value, { name, value });
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
