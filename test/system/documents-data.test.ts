import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { variableNames } from '../../src/model/variables.ts';
import {
  configurationJsonSchema,
  configurationSchema,
} from '../../src/regression/config/configuration.ts';
import { configurationMemberPaths } from '../../tools/configuration-tables.ts';
import { objectionTo } from './documents/command-table.ts';
import { type Block, blocksOf, textOf } from './documents/fenced-blocks.ts';
import { ownArguments, wordsOf } from './documents/shell-lines.ts';

const isInSchema = new Ajv2020({ strict: true, strictTypes: false }).compile(
  configurationJsonSchema(),
);

const yamlBlocks = blocksOf('yaml').map((block) => ({
  ...block,
  value: parse(block.text) as unknown,
}));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a step of a workflow of GitHub Actions may have. */
const stepMembers = ['name', 'uses', 'with', 'run', 'env', 'if', 'id'];

/** Either an action, by name and version, or commands, of which ours are read as the command line reads them. */
async function checkStep(step: Readonly<Record<string, unknown>>): Promise<void> {
  assert.deepEqual(
    Object.keys(step).filter((member) => !stepMembers.includes(member)),
    [],
  );
  assert.equal('uses' in step, !('run' in step));
  if ('uses' in step) assert.match(String(step['uses']), /^[\w-]+\/[\w.-]+@v\d+$/);
  for (const line of String(step['run'] ?? '').split(' && ')) {
    const args = ownArguments({ words: wordsOf(line) });
    if (args !== undefined) assert.equal(await objectionTo(args), undefined);
  }
}

describe('YAML in the documents', () => {
  for (const { place, value } of yamlBlocks.filter((one) => isObject(one.value)))
    it(`is a configuration that schema and parser take: ${place}`, () => {
      assert.equal(isInSchema(value), true, JSON.stringify(isInSchema.errors));
      assert.equal(configurationSchema.safeParse(value).success, true);
    });

  for (const { place, value } of yamlBlocks.filter((one) => !isObject(one.value)))
    it(`is a list of steps of a workflow, whose commands are understood: ${place}`, async () => {
      assert.ok(Array.isArray(value));
      for (const step of value) await checkStep(step);
    });

  it('shows every member of the configuration in the example', () => {
    const example: unknown = parse(textOf('docs/grantsmith.example.yml'));
    const shown = new Set(pathsIn(example, ''));
    assert.deepEqual(
      configurationMemberPaths().filter((path) => !shown.has(path)),
      [],
    );
  });
});

/** Members under a name of one's own, where the schema writes NAME. */
const named = /^(orgs|orgs\.NAME\.secrets|generate\.hosts|generate\.variables)$/;

function pathsIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const member = named.test(path) ? 'NAME' : name;
    const here = path === '' ? member : `${path}.${member}`;
    return [here, ...pathsIn(inner, here)];
  });
}

describe('JSON in the documents', () => {
  for (const { place, text } of blocksOf('json'))
    it(`is JSON: ${place}`, () => {
      assert.doesNotThrow(() => JSON.parse(text));
    });

  it('includes the JSON of the commands', () => {
    const bodies = blocksOf('sh').flatMap(({ text }) => [...text.matchAll(/-d '([^']+)'/g)]);
    assert.ok(bodies.length > 3);
    for (const [, body = ''] of bodies) assert.doesNotThrow(() => JSON.parse(body), body);
  });
});

/** A request line, headers, an empty line and one parameter a line; variables are ours. */
function checkHttp({ place, text }: Block): void {
  const [head = '', body = ''] = text.trimEnd().split('\n\n');
  assert.match(head, /^(GET|POST) \{\{url\}\}\{\{site\}\}\/\S+\nContent-Type: \S+$/, place);
  for (const line of body.split('\n')) assert.match(line, /^&?\w+=\S+$/, place);
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
  assert.deepEqual(
    names.filter((name) => !variableNames.some((known) => known === name)),
    [],
    place,
  );
}

/** Participants first, then one message a line, between those that were named. */
function checkDiagram({ place, text }: Block): void {
  const [kind, ...lines] = text.trimEnd().split('\n');
  assert.equal(kind, 'sequenceDiagram', place);
  const actors = new Set(lines.map((line) => /^ {2}participant (\w+)$/.exec(line)?.[1]));
  actors.delete(undefined);
  const messages = lines.filter((line) => !line.startsWith('  participant '));
  for (const line of messages) {
    const [, from, to, says = ''] = /^ {2}(\w+)-?->>(\w+): (.+)$/.exec(line) ?? [];
    assert.ok(actors.has(from) && actors.has(to), `${place}: ${line}`);
    // Mermaid ends a message at these.
    assert.doesNotMatch(says, /[;#]/, place);
  }
}

describe('HTTP and diagrams in the documents', () => {
  it('are requests with variables that there are', () => {
    assert.ok(blocksOf('http').length > 0);
    blocksOf('http').forEach(checkHttp);
  });

  it('are sequences whose messages go between their participants', () => {
    assert.ok(blocksOf('mermaid').length > 0);
    blocksOf('mermaid').forEach(checkDiagram);
  });
});
