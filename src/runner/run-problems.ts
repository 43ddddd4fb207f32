import type { Problem, RequestResult } from '../model/run-result.ts';
import type { NewmanEnd } from './newman-door.ts';
import { thrownOf } from './newman-event.ts';

function lastOf(requests: readonly RequestResult[]): string {
  const last = requests.at(-1)?.name;
  return last === undefined
    ? 'no request had begun'
    : `the last request that was begun is ${JSON.stringify(last)}`;
}

function endProblems(
  { kind, error }: NewmanEnd,
  requests: readonly RequestResult[],
  where: string,
): readonly Problem[] {
  if (kind === 'interrupted')
    return [
      {
        kind: 'interrupted',
        message: 'The run was interrupted before it was complete',
        next: 'Run it again; what had run until then is reported.',
      },
    ];
  if (kind === 'time-over')
    return [
      {
        kind: 'time-over',
        message: `The run took longer than its time limit and was ended; ${lastOf(requests)}`,
        next: 'Look for a setNextRequest that leads in a circle, a script or a server that is slow, or allow more time with --timeout.',
      },
    ];
  if (kind === 'silent')
    return [
      {
        kind: 'transport',
        message: 'Newman did not go on, although every time limit was over; the run was given up',
        next: 'Run the last request alone with --folder, and look at its scripts and its server.',
      },
    ];
  if (kind === 'broken')
    return [
      {
        kind: 'script-error',
        message: `Newman broke down over what the script handed over or threw: ${thrownOf(error).message}`,
        next: 'Give variables, setNextRequest and pm.visualizer texts or plain data, and throw nothing but errors.',
        where,
      },
    ];
  return kind === 'failed'
    ? [
        {
          kind: 'script-error',
          message: `Newman ended the run: ${thrownOf(error).message}`,
          next: 'Run the last request alone with --folder, and look at its scripts.',
        },
      ]
    : [];
}

function testedNothing(requests: readonly RequestResult[]): boolean {
  return requests.every(({ assertions }) =>
    assertions.every(({ outcome }) => outcome === 'skipped'),
  );
}

function nothingTested(requests: readonly RequestResult[]): Problem {
  if (requests.length === 0)
    return {
      kind: 'no-requests',
      message: 'There is no request to run',
      next: 'Check that this is the right collection file, and that --folder names a folder with requests.',
    };
  return requests.every(({ skipped }) => skipped)
    ? {
        kind: 'nothing-tested',
        message: 'Every request was skipped by its own script',
        next: 'Give values to the variables that these requests ask for.',
      }
    : {
        kind: 'nothing-tested',
        message: 'No assertion was made',
        next: 'Add pm.test(...) to the test scripts: a run without assertions proves nothing.',
      };
}

/** What concerns the run of a collection as a whole. */
export function runProblems(
  requests: readonly RequestResult[],
  end: NewmanEnd,
  where: string,
): readonly Problem[] {
  const problems = endProblems(end, requests, where);
  return problems.length === 0 && testedNothing(requests) ? [nothingTested(requests)] : problems;
}
