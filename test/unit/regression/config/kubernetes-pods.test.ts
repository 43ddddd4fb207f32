import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { ciFile } from '../../../../src/regression/config/ci-files.ts';

const shards = 2;

/** The script of every pod, with its volume in a folder of this machine. */
function scriptIn(results: string): string {
  const { text } = ciFile('kubernetes', {}, { config: 'grantsmith.yaml', shards });
  const [, job] = parseAllDocuments(text);
  const path = ['spec', 'template', 'spec', 'containers', 0, 'command', 2];
  return String(job?.getIn(path)).replaceAll('/results', results);
}

/** In the place of the command: a shard that writes its report, one that is ended before, the merge. */
const command = `#!/bin/sh
[ "$1" = report ] && { echo "$*"; exit 0; }
for out; do :; done
[ "$JOB_COMPLETION_INDEX" = 1 ] && exit 137
mkdir -p "$out" && echo '{}' > "$out/report.json"
`;

describe('the pods of a Kubernetes job', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-pods-'));
    writeFileSync(join(folder, 'grantsmith'), command, { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What a pod prints, and its exit code. */
  async function pod(index: number): Promise<readonly [string, number]> {
    const env = {
      PATH: `${folder}:${process.env['PATH']}`,
      JOB_UID: 'EXAMPLE-job',
      JOB_COMPLETION_INDEX: String(index),
    };
    try {
      const { stdout } = await promisify(execFile)('sh', ['-c', scriptIn(folder)], { env });
      return [stdout, 0];
    } catch (error) {
      return ['', Number(error instanceof Error && Reflect.get(error, 'code'))];
    }
  }

  it('end as their shards do, and the last joins what there is when a shard wrote no report', async () => {
    assert.deepEqual(await Promise.all([pod(0), pod(1)]), [
      ['', 0],
      ['', 137],
    ]);
    const job = join(folder, 'EXAMPLE-job');
    assert.deepEqual(await pod(shards), [
      `report merge ${job}/shards/0/report.json -r cli,json,junit,html --out ${job}/report\n`,
      0,
    ]);
  });
});
