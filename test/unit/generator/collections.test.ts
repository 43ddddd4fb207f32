import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import Ajv from 'ajv';
import ts from 'typescript';
import { defineFlow } from '../../../src/flows/define-flow.ts';
import { flows } from '../../../src/flows/index.ts';
import { canonicalJson } from '../../../src/generator/canonical-json.ts';
import { collectionOf } from '../../../src/generator/collection-of.ts';
import { combinedCollection } from '../../../src/generator/combined-collection.ts';
import { environmentTemplate } from '../../../src/generator/environment-template.ts';
import { memberOrder } from '../../../src/generator/member-order.ts';
import { shapedFlow } from '../../../src/generator/shape/shaped-flow.ts';
import { validateCollection } from '../../../src/generator/validate-collection.ts';
import type {
  Collection,
  Item,
  ItemGroup,
  KeyValue,
  ScriptEvent,
} from '../../../src/model/collection.ts';
import { apis } from '../../../src/model/flow.ts';
import { orgTypes } from '../../../src/model/org-type.ts';
import { variableNames } from '../../../src/model/variables.ts';

type Part = Item | ItemGroup;

const collections = [
  ...flows.map((flow) => ({
    id: flow.id,
    flows: [flow],
    collection: collectionOf(flow),
  })),
  {
    id: 'salesforce-oauth',
    flows: flows.map((flow) => defineFlow({ ...flow, negativeCases: [] })),
    collection: combinedCollection(flows),
  },
];

/** The same without the requests of an API, for each choice that a person has. */
const withFewerApis = [[], ...apis.map((api) => [api])].flatMap((wanted) => {
  const fewer = flows.map((flow) => shapedFlow(flow, { apis: wanted }));
  return [...fewer.map(collectionOf), combinedCollection(fewer)];
});

const partsIn = ({ item }: { readonly item: readonly Part[] }): readonly Part[] =>
  item.flatMap((part) => ('item' in part ? [part, ...partsIn(part)] : [part]));

const itemsIn = (collection: Collection): readonly Item[] =>
  partsIn(collection).filter((part): part is Item => !('item' in part));

const scriptsIn = (collection: Collection): readonly (ScriptEvent & { readonly of: string })[] =>
  partsIn(collection).flatMap(({ name, event = [] }) => event.map((one) => ({ ...one, of: name })));

const descriptionOf = (part: Part): string =>
  'item' in part ? part.description : part.request.description;

function parametersOf({ request }: Item): readonly KeyValue[] {
  const form = request.body?.['urlencoded'];
  return [...request.header, ...(request.url.query ?? []), ...(Array.isArray(form) ? form : [])];
}

const textOf = ({ script }: ScriptEvent): string => script.exec.join('\n');

const eachCollection = (check: (one: (typeof collections)[number]) => void): void => {
  for (const one of collections) check(one);
};

const offendingScripts = (isRight: (text: string) => boolean): readonly string[] =>
  collections.flatMap(({ id, collection }) =>
    scriptsIn(collection)
      .filter((one) => !isRight(textOf(one)))
      .map(({ of, listen }) => `${id}: ${of} (${listen})`),
  );

/** How a script names a variable that it reads or writes. */
const reading = String.raw`(\b(read|write|required|forget|withPrivateKey)\(|(filled|empty|variable|into): )`;

/** The function that hands over a private key, and the condition on which it asks for it. */
const askingVault =
  /^function withPrivateKey\(name, use\) \{\n {2}const \[, secret\] = .*\{\{vault:[\s\S]*?if \(!secret\) use\(rsaPrivateKey\(name\)\);\n {2}else if \(!client\?\.vault\) throw [\s\S]*?^\}$/gm;

const withoutComments = (text: string): string => text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');

const withoutVault = (text: string): string => text.replace(askingVault, '');

/** Postman's own schema. It is not ours to ship: it lies beside a checkout, or it does not. */
const schemaFile = new URL(
  '../../../../shared/schemas/collection.v2.1.0.draft-07.json',
  import.meta.url,
);

describe('the collections', () => {
  it("arrive in Postman's SDK request by request, with and without each API", async () => {
    for (const one of [...collections.map(({ collection }) => collection), ...withFewerApis])
      await validateCollection(one);
  });

  const isAtHand = existsSync(schemaFile);
  it(`satisfy the official schema of v2.1.0, with and without each API${isAtHand ? '' : ' (it is not at hand: not compared)'}`, () => {
    if (!isAtHand) return;
    const validate = new Ajv.Ajv({ strict: false, logger: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')),
    );
    for (const one of [...collections.map(({ collection }) => collection), ...withFewerApis]) {
      validate(JSON.parse(canonicalJson(JSON.parse(JSON.stringify(one)))));
      assert.deepEqual([one.info.name, validate.errors], [one.info.name, null]);
    }
  });

  it('have no member without a place in the order of members, nor have environments', () => {
    const namesIn = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const below = Object.values(value).flatMap(namesIn);
      return Array.isArray(value) ? below : [...Object.keys(value), ...below];
    };
    const environments = orgTypes.flatMap((orgType) =>
      flows.map((flow) =>
        environmentTemplate({ id: flow.id, title: flow.title, flows: [flow] }, orgType),
      ),
    );
    const written = new Set(namesIn([...collections.map((one) => one.collection), environments]));
    assert.deepEqual(
      [...written].filter((name) => !memberOrder.includes(name)),
      [],
    );
  });

  it('name the format that they are in', () => {
    eachCollection(({ collection }) =>
      assert.equal(
        collection.info.schema,
        'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      ),
    );
  });

  it('have no name twice, since Newman finds a folder or request by its name', () => {
    eachCollection(({ id, collection }) => {
      const names = partsIn(collection).map(({ name }) => name);
      const twice = names.filter((name, at) => names.indexOf(name) !== at);
      assert.deepEqual([id, twice], [id, []]);
    });
  });

  it('have ids that follow from names (UUID version 5), none twice in all files', () => {
    const ids = collections.flatMap(({ collection }) => [
      collection.info._postman_id,
      ...partsIn(collection).flatMap((part) => [
        part.id,
        ...('item' in part ? [] : part.response.map(({ id }) => id)),
      ]),
    ]);
    assert.deepEqual(
      ids.filter(
        (id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
      ),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('describe everything, down to the parameters', () => {
    eachCollection(({ id, collection }) => {
      const undescribed = [
        ...partsIn(collection).filter((part) => descriptionOf(part) === ''),
        ...itemsIn(collection)
          .flatMap(parametersOf)
          .filter(({ description }) => !description),
      ];
      assert.deepEqual([id, undescribed], [id, []]);
    });
  });

  it('hold no secret: what is needed stands in an environment', () => {
    eachCollection(({ id, collection }) => {
      const text = JSON.stringify(collection);
      assert.doesNotMatch(text, /MII[\w+/]{20}|eyJ[\w-]{10,}\.\w/, id);
      assert.equal(collection.variable, undefined);
    });
  });

  it('read no variable that the environment made for them does not have', () => {
    eachCollection(({ id, flows: of, collection }) => {
      const { values } = environmentTemplate({ id, title: id, flows: of }, 'production');
      const known = new Set(values.map(({ key }) => key));
      const text = JSON.stringify(collection);
      const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '');
      const scripts = scriptsIn(collection).map(textOf).join('\n');
      const read = variableNames.filter((name) => new RegExp(`${reading}'${name}'`).test(scripts));
      assert.deepEqual(
        [...new Set([...named, ...read])].filter((name) => !known.has(name) && name !== 'name'),
        [],
        id,
      );
    });
  });

  it('keep from an environment what no request and no script reads', () => {
    eachCollection(({ id, flows: of, collection }) => {
      const { values } = environmentTemplate({ id, title: id, flows: of }, 'production');
      const text = JSON.stringify(collection);
      assert.deepEqual(
        values
          .map(({ key }) => key)
          .filter((key) => !new RegExp(`\\{\\{${key}\\}\\}|'${key}'`).test(text)),
        [],
        id,
      );
    });
  });
});

describe('the scripts of the collections', () => {
  it('are plain functions that every client can run: one IIFE, in which all is declared', () => {
    assert.deepEqual(
      offendingScripts((text) => /^(\/\/ .+\n)+\(function \(\) \{\n[\s\S]*\n\}\)\(\);$/.test(text)),
      [],
    );
    assert.deepEqual(
      offendingScripts((text) => {
        new Script(text);
        const { statements } = ts.createSourceFile('script.js', text, ts.ScriptTarget.ES2020);
        return statements.every(ts.isExpressionStatement) && statements.length === 1;
      }),
      [],
    );
  });

  it('need nothing that some client lacks: no module, no promise, no timer, no code from text', () => {
    assert.deepEqual(
      offendingScripts(
        (text) =>
          !/\b(require|import|async|await|Promise|setTimeout|eval|Function)\b[ (]|\.(then|catch)\(|pm\.(require|vault)/.test(
            withoutVault(withoutComments(text)),
          ),
      ),
      [],
    );
  });

  it('ask Postman Vault only for a key that a variable says is there, in one function', () => {
    const asking = collections.flatMap(({ collection }) =>
      scriptsIn(collection)
        .map(textOf)
        .filter((text) => text.includes('.vault')),
    );
    assert.ok(asking.length > 5);
    for (const text of asking) {
      assert.equal(text.match(askingVault)?.length, 1);
      assert.doesNotMatch(withoutVault(withoutComments(text)), /vault/i);
    }
  });

  it('are read by Bruno: no BigInt literal, no digit separator, each scope of pm written out', () => {
    assert.deepEqual(
      offendingScripts(
        (text) =>
          !/\b\d+n\b|\b\d+_\d|pm\.(environment|collectionVariables|response)\b[^.]/.test(text),
      ),
      [],
    );
  });

  it('send nothing themselves, but for the one script that waits for autoToken', () => {
    assert.deepEqual(
      offendingScripts(
        (text) =>
          !text.includes('sendRequest') ||
          /^\/\/ Use the token\n[\s\S]*if \(read\('autoToken'\) === ''\) return;/.test(text),
      ),
      [],
    );
  });

  it('test every answer', () => {
    const untested = collections.flatMap(({ collection }) =>
      itemsIn(collection).filter(
        ({ event }) =>
          !event.some((one) => one.listen === 'test' && /pm\.test\(/.test(textOf(one))),
      ),
    );
    assert.deepEqual(untested, []);
  });

  it('say what they are for in their first lines', () => {
    assert.deepEqual(
      offendingScripts((text) => /^\/\/ .+\n\/\/ [A-Z].+\.\n/.test(text)),
      [],
    );
  });
});
