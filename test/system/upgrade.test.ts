import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type GeneratedFile, generate } from '../../src/generator/generate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the next version says more; without it, everything must be as it was. */
const news = ' (EXAMPLE of an upgrade)';

/** A part of a generated file by its place: the file, the id, the name for readers, the field. */
interface Field {
  readonly at: string;
  readonly text: string;
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly item?: readonly Part[];
  readonly event?: readonly {
    readonly listen: string;
    readonly script: { readonly exec: readonly string[] };
  }[];
  readonly request?: { readonly description: string };
  readonly response?: readonly { readonly id: string; readonly name: string }[];
}

function fieldsOfPart(part: Part, within: string): readonly Field[] {
  const { item = [], event = [], request, response = [], ...rest } = part;
  const field = (name: string, value: unknown) => ({
    at: `${within}: ${part.id} ${part.name}: ${name}`,
    text: JSON.stringify(value),
  });
  const { description, ...sent } = request ?? {};
  return [
    field('settings', rest),
    field('request', sent),
    field('request.description', description ?? ''),
    ...event.map(({ listen, script: { exec, ...about } }) =>
      field(listen, [exec.join('\n'), about]),
    ),
    ...response.map((example) => field(`response ${example.id} ${example.name}`, example)),
    ...item.flatMap((one) => fieldsOfPart(one, within)),
  ];
}

/** A collection as its parts; every other file as a whole. */
function fieldsOf({ path, text }: GeneratedFile): readonly Field[] {
  if (!path.endsWith('collection.json')) return [{ at: path, text }];
  const { info, item, ...rest }: { readonly info: unknown; readonly item: readonly Part[] } =
    JSON.parse(text);
  return [
    { at: `${path}: info`, text: JSON.stringify([info, rest]) },
    ...item.flatMap((one) => fieldsOfPart(one, path)),
  ];
}

/** A negative case says by itself what it proves. */
const isCase = /: [0-9a-f-]{36} [A-Z]+-\d\d /;

interface Change {
  /** The file of the project that the next version changes. */
  readonly file: string;
  /** What it says there, once, and says more about then. */
  readonly after: string;
}

describe('an upgrade', () => {
  let folder: string;
  let today: readonly GeneratedFile[];
  let fields: readonly Field[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-upgrade-'));
    today = await generate();
    fields = today.flatMap(fieldsOf);
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What the next version generates: a copy of the project with one change in one file. */
  async function generatedAfter({
    file,
    after: phrase,
  }: Change): Promise<readonly GeneratedFile[]> {
    const copy = mkdtempSync(join(folder, 'next-'));
    for (const part of ['src', 'templates', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const text = readFileSync(join(copy, file), 'utf8');
    assert.equal(text.split(phrase).length, 2, `${file} says it once: ${phrase}`);
    writeFileSync(
      join(copy, file),
      text.replace(phrase, () => phrase + news),
    );
    const generator = join(copy, 'src/generator/generate.ts');
    const next: { readonly generate: typeof generate } = await import(
      pathToFileURL(generator).href
    );
    return next.generate();
  }

  /** The places that differ; everywhere else, and but for the news, every byte is as it was. */
  async function changedBy(change: Change): Promise<readonly string[]> {
    const files = await generatedAfter(change);
    const next = files.flatMap(fieldsOf);
    assert.deepEqual(
      next.map(({ at }) => at),
      fields.map(({ at }) => at),
    );
    assert.deepEqual(
      files.map(({ path, text }) => ({ path, text: text.replaceAll(news, '') })),
      today,
    );
    return next.filter(({ text }, at) => text !== fields[at]?.text).map(({ at }) => at);
  }

  const placesOf = (isMeant: (field: Field) => boolean): readonly string[] =>
    fields.filter(isMeant).map(({ at }) => at);

  /** The collection of all flows says once at length what stands in several of them. */
  const isSaidBefore = ({ at, text }: Field): boolean =>
    fields
      .slice(
        0,
        fields.findIndex((field) => field.at === at),
      )
      .some(
        (one) =>
          fileOf(one) === fileOf({ at }) &&
          one.text !== text &&
          one.text.startsWith(text.slice(0, -1)),
      );

  const fileOf = ({ at }: Pick<Field, 'at'>): string => at.split(': ')[0] ?? '';

  const isOfRequest = ({ at }: Field): boolean =>
    fields.some((field) => field.at === at.replace(/: [^:]+$/, ': request') && field.text !== '{}');

  it('of the template of descriptions changes the description of each request that it is made for, and nothing else', async () => {
    const expected = placesOf(
      (field) =>
        field.at.endsWith(': request.description') &&
        isOfRequest(field) &&
        !isCase.test(field.at) &&
        !isSaidBefore(field),
    );
    assert.ok(expected.length > 60);
    assert.deepEqual(
      await changedBy({
        file: 'templates/descriptions/request.md.hbs',
        after: '{{code description}}',
      }),
      expected,
    );
  });

  it('of the template of an assertion changes the scripts that make it, and nothing else', async () => {
    const expected = placesOf(({ text }) => text.includes('the signature matches'));
    assert.ok(expected.length > 5);
    assert.ok(expected.every((at) => at.endsWith(': test')));
    assert.deepEqual(
      await changedBy({
        file: 'templates/assertions/hmac-signature.js.hbs',
        after: 'the signature matches',
      }),
      expected,
    );
  });

  it('of what one flow says of a request changes that request, its guide, and nothing else', async () => {
    const changed = await changedBy({
      file: 'src/flows/jwt-bearer/approval-request.ts',
      after: 'This request only looks whether the URL is in order.',
    });
    assert.deepEqual(
      changed.map((at) => at.replace(/: [0-9a-f-]{36} /, ': ')),
      [
        'jwt-bearer.postman_collection.json: Show the approval URL: request.description',
        'jwt-bearer.md',
        'salesforce-oauth.postman_collection.json: Show the approval URL (JWT bearer): request.description',
      ],
    );
  });
});
