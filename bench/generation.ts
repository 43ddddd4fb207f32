import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../src/generator/generate.ts';
import type { GeneratedFile } from '../src/generator/generated-file.ts';
import { atMost, interleaved, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';
import { wholeProcess } from './whole-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How many requests stand in the collections among these files. */
function requestsIn(files: readonly GeneratedFile[]): number {
  return files
    .filter(({ path }) => path.endsWith('.postman_collection.json'))
    .reduce((sum, { text }) => sum + text.split('"request": {').length - 1, 0);
}

/** An OpenAPI document of so many requests, each with a form and an answer. */
function openApiOf(operations: number): string {
  const answer = {
    type: 'object',
    properties: { access_token: { type: 'string' }, issued_at: { type: 'string' } },
  };
  const form = {
    type: 'object',
    properties: { grant_type: { type: 'string' }, client_id: { type: 'string' } },
  };
  const operation = (at: number) => ({
    post: {
      operationId: `request${at}`,
      summary: `Request ${at}`,
      requestBody: { content: { 'application/x-www-form-urlencoded': { schema: form } } },
      responses: {
        200: { description: 'OK', content: { 'application/json': { schema: answer } } },
      },
    },
  });
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'bench', version: '1' },
    servers: [{ url: 'https://example.com' }],
    paths: Object.fromEntries(
      Array.from({ length: operations }, (_, at) => [`/request${at}`, operation(at)]),
    ),
  });
}

/** Everything generated, as a whole process, against two generators that read OpenAPI. */
export async function measureGeneration(rounds: number): Promise<Section> {
  const requests = requestsIn(await generate());
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-bench-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, openApiOf(requests));
  const converter = `${root}node_modules/openapi-to-postmanv2/bin/openapi2postmanv2.js`;
  const portman = `${root}bench/node_modules/@apideck/portman/bin/portman`;
  const programs: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    'grantsmith generate': [`${root}dist/cli/main.js`, 'generate', '--out', join(folder, 'ours')],
    openapi2postmanv2: [converter, '-s', file, '-o', join(folder, 'converted.json')],
    portman: [portman, '-l', file, '-o', join(folder, 'portman.json')],
  };
  try {
    const times = await interleaved(
      Object.fromEntries(
        Object.entries(programs).map(([name, args]) => [name, () => wholeProcess(args, folder)]),
      ),
      rounds,
    );
    const ours = 'grantsmith generate';
    return {
      title: 'Generation',
      how: `Whole processes that write ${requests} requests, ${rounds} interleaved rounds.`,
      rows: Object.keys(programs).map((name) => ({
        program: name,
        ms: median(times[name] ?? []).toFixed(0),
        'times ours': ratio(times, name, ours).toFixed(2),
      })),
      goals: [
        atMost('share of openapi2postmanv2', 0.5, ratio(times, ours, 'openapi2postmanv2')),
        atMost('share of portman', 0.1, ratio(times, ours, 'portman')),
      ],
      account:
        'Ours writes each flow, all of them in one collection, templates and guides; every request ' +
        'has readable scripts. A third is starting and loading, which has no SDK of Postman in it; then ' +
        'come the templates, the writing of 1.7 MB of JSON, and garbage, in nearly equal parts.',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
