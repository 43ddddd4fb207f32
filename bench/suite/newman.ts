import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `request / assertion: passed`, in the order of the run. */
export type Verdicts = readonly string[];

const program = createRequire(import.meta.url).resolve('newman/bin/newman.js');

/** The part of Newman's JSON report that is read here. */
interface NewmanReport {
  readonly run: {
    readonly executions: readonly {
      readonly item: { readonly name: string };
      readonly assertions?: readonly {
        readonly assertion: string;
        readonly skipped?: boolean;
        readonly error?: unknown;
      }[];
    }[];
  };
}

/** Runs Newman's own program, as a shell does, and reads the verdicts from its JSON report. */
export async function newmanRun(words: readonly string[], folder: string): Promise<Verdicts> {
  const path = join(folder, 'report.json');
  rmSync(path, { force: true });
  const report = ['-r', 'json', '--reporter-json-export', path];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words, ...report], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
  const { run }: NewmanReport = JSON.parse(readFileSync(path, 'utf8'));
  return run.executions.flatMap(({ item, assertions = [] }) =>
    assertions.map(
      ({ assertion, skipped, error }) =>
        `${item.name} / ${assertion}: ${skipped ? 'skipped' : error === undefined ? 'passed' : 'failed'}`,
    ),
  );
}
