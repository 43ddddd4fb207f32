/** What `docs/runner.md` says about problems, computed by the function that decides. */
import { type ExitName, exitCodes } from '../src/model/failure.ts';
import type { ProblemKind, RunResult } from '../src/model/run-result.ts';
import { summaryOf } from '../src/model/summary-of.ts';
import { exitOf } from '../src/regression/exit-of.ts';
import { markdownTable } from './markdown-table.ts';

/** When each kind is found. */
const kinds: Readonly<Record<ProblemKind, string>> = {
  transport: 'No answer came in time or at all, or Newman itself went silent.',
  'script-error':
    'A script threw, took too long, left a rejected promise behind (an `async` test too), handed over a value over which Newman breaks down, such as a BigInt, or `setNextRequest` named no request.',
  'unresolved-variable':
    'A `{{name}}` without a value was sent as its own name: in the URL, a header (Basic credentials are looked into), a form or a body.',
  'unsigned-assertion':
    'A JWT bearer request went out, by a script too, with an assertion that is empty, has no three segments or says `alg: none`; not in a folder whose name begins with *Negative*, where it was refused.',
  'file-not-sent':
    'A request went out without the file that it names: there is none, or it is outside of the folder that the run is started in.',
  'golden-missing':
    'With `--golden`, a collection was answered that has no golden file; nothing of it was compared.',
  'nothing-tested': 'No assertion was made, or every request was skipped.',
  'no-requests': 'The collection, or the folder that was named, has no request.',
  'worker-crash': 'The process that ran the collection ended; the next run gets a new one.',
  'time-over':
    'The collection took longer than `--timeout` allows, as one does in which `setNextRequest` leads in a circle; what had run until then is reported.',
  interrupted: 'Ctrl-C, a signal, or a run that was still waiting when the others were ended.',
};

function exitCodeOf(kind: ProblemKind): number {
  const collection = {
    name: 'one',
    target: 'org',
    durationMs: 0,
    requests: [],
    problems: [{ kind, message: '', next: '' }],
    leftOut: [],
  };
  const result: RunResult = {
    schema: 'grantsmith.run/1',
    tool: { name: 'grantsmith', version: '0' },
    startedAt: '',
    durationMs: 0,
    collections: [collection],
    summary: summaryOf([collection]),
  };
  return exitCodes[exitOf(result)];
}

/** Every kind of problem, when it is found, and the exit code that it leads to. */
export function problemTable(): string {
  const rows = Object.entries(kinds).map(([kind, when]) => [
    `\`${kind}\``,
    when,
    // The keys of a record over all kinds are the kinds.
    String(exitCodeOf(kind as ProblemKind)),
  ]);
  return markdownTable(['problem', 'when', 'exit code'], rows);
}

/** For whom each end is a matter: what to do when a script of CI meets the code. */
const whatToDo: Readonly<Record<ExitName, string>> = {
  passed: 'nothing',
  assertionsFailed: 'read the failures: each names its request, its test and, if known, the error',
  usage: 'mend the command line or the file; the message names line and column',
  preflight: 'fill in what is named; nothing was sent',
  transport: 'look at network, host and script; `retries` repeats after transport faults',
  nothingTested: 'check the file, the folder and the variables that requests wait for',
  secretLeaked: 'the report was not written; tell us the place, never the secret',
  internal: 'tell us: it is a bug of ours',
  interrupted: 'run it again; what was done is reported',
};

/** Every exit code, and what to do. */
export function exitTable(): string {
  const rows = Object.entries(whatToDo).map(([name, next]) => [
    // The keys of a record over all names are the names.
    String(exitCodes[name as ExitName]),
    next,
  ]);
  return markdownTable(['code', 'what to do'], rows);
}
