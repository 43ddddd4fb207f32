import assert from 'node:assert/strict';
import { flowNamed, flows } from '../../../src/flows/index.ts';
import { scriptMakes } from '../../../src/flows/script-variables.ts';
import { collectionOf } from '../../../src/generator/collection-of.ts';
import { combinedCollection } from '../../../src/generator/combined-collection.ts';
import { mustFill } from '../../../src/generator/must-fill.ts';
import { requestDescription } from '../../../src/generator/request-description.ts';
import { saidBy } from '../../../src/generator/said-by.ts';
import { startHere } from '../../../src/generator/start-here.ts';
import { wireName } from '../../../src/generator/wire-name.ts';
import { knownError } from '../../../src/known-errors/catalogue.ts';
import type { Collection, Item, ItemGroup } from '../../../src/model/collection.ts';
import type { FlowRequest } from '../../../src/model/flow.ts';

const ordinary = flows.filter(({ legacy }) => !legacy);

const partsIn = ({
  item,
}: {
  readonly item: readonly (Item | ItemGroup)[];
}): readonly (Item | ItemGroup)[] =>
  item.flatMap((part) => ('item' in part ? [part, ...partsIn(part)] : [part]));

const descriptionsIn = (collection: Collection): readonly string[] => [
  collection.info.description,
  ...partsIn(collection).map((part) =>
    'item' in part ? part.description : part.request.description,
  ),
];

const requests = flows.flatMap((flow) => flow.requests.map((request) => ({ flow, request })));

/** The variables that a request writes for those after it. */
function writesOf({ before, assertions }: FlowRequest): readonly string[] {
  return [
    ...(before === undefined ? [] : [before.options.into, ...(scriptMakes[before.script] ?? [])]),
    ...assertions.flatMap((one) => ('into' in one ? [one.into] : [])),
    ...assertions.flatMap((one) => ('previousInto' in one ? [one.previousInto ?? ''] : [])),
  ];
}

/** A request of a collection, and the folder that it stands in. */
function placed({ item }: Collection, title: string): readonly [Item, ItemGroup] {
  for (const folder of item) {
    if (!('item' in folder)) continue;
    const found = folder.item.find((part) => part.name === title);
    if (found !== undefined && !('item' in found)) return [found, folder];
  }
  throw new TypeError(`there is no request ${title}`);
}

/** The lines of a table, without its head. */
const rowsOf = (markdown: string): readonly string[] =>
  markdown.split('\n').filter((line) => /^\| (?!---)/.test(line));

describe('the description of a collection', () => {
  for (const of of [ordinary, ...flows.map((flow) => [flow])]) {
    const text = startHere(of);
    const title = of.map(({ id }) => id).join(', ');

    it(`names each variable that must be filled in, and where it stands: ${title}`, () => {
      for (const flow of of) {
        const needed = mustFill(flow);
        assert.ok(needed.size >= 4);
        for (const name of needed) assert.match(text, new RegExp(`^\\| \`${name}\``, 'm'), name);
      }
      const clientId = rowsOf(text).find((row) => row.startsWith('| `clientId`')) ?? '';
      assert.match(clientId, /\| Setup → External Client App Manager → .+ \| Setup → App Manager/);
    });

    it(`says which flow, what happens, what is synced, and what to do when it fails: ${title}`, () => {
      assert.deepEqual(
        [...text.matchAll(/^## (.+)$/gm)].map((found) => found[1]),
        [
          'Which flow',
          'What to fill in',
          ...(of.length === 1 ? ['What to set up in the org', 'What happens'] : []),
          'When you press Send, or Run',
          "What is synced to Postman's servers",
          'When it fails',
        ],
      );
      const cells = rowsOf(text).flatMap((row) => row.split(' | ').slice(0, 3));
      for (const { title: name } of ordinary) assert.match(cells.join('\n'), new RegExp(name));
    });
  }

  it('has a row for each flow with a reason, and marks those that it holds', () => {
    const rows = rowsOf(startHere([flowNamed('asset-token')])).slice(1, 5);
    assert.deepEqual(
      rows.map((row) => row.split(' | ').length),
      [3, 3, 3, 3],
    );
    assert.deepEqual(
      rows.filter((row) => row.includes('**')).map((row) => row.split(' | ')[0]),
      ['| **Asset token**'],
    );
    assert.doesNotMatch(rows.join('\n'), /Username and password|\| \|/);
  });

  it('speaks of negative cases only where the collection has some', () => {
    for (const collection of [combinedCollection(ordinary), ...flows.map(collectionOf)]) {
      const has = partsIn(collection).some(({ name }) => name === 'Negative cases');
      const { description, name } = collection.info;
      assert.equal(description.includes('*Negative cases*, which must be refused'), has, name);
    }
  });

  it('shows the legacy flow in its own collection alone', () => {
    const [row] = rowsOf(startHere([flowNamed('username-password')])).slice(5);
    assert.match(row ?? '', /^\| \*\*Username and password\*\* \| Never for something new\./);
  });

  it('tells how to keep the key outside where there is one', () => {
    const tells = (id: Parameters<typeof flowNamed>[0]) =>
      startHere([flowNamed(id)]).includes('grantsmith sign -e');
    assert.deepEqual(
      [tells('jwt-bearer'), tells('asset-token'), tells('client-credentials')],
      [true, true, false],
    );
  });
});

describe('the description of a request', () => {
  it('says what it does, what it needs, what can go wrong, and links to where more is said', () => {
    for (const { flow, request } of requests) {
      const text = requestDescription(request, { setup: flow.setup, detail: 'full' });
      const [error] = request.knownErrors;
      assert.ok(text.startsWith(request.description));
      assert.match(text, /^\[.+\]\(https:\/\/\S+\)$/m, request.id);
      assert.match(text, /\*\*Needs\*\* `\w+`/, request.id);
      assert.ok(error === undefined || text.includes(`- \`${saidBy(error)}\`: `), request.id);
      assert.ok(error === undefined || knownError(error).fix.length > 0);
    }
  });

  it('says where in Setup to look, with the date, where a token is asked for', () => {
    for (const { flow, request } of requests) {
      if (request.folder !== 'Get a token' || !request.url.includes('{{url}}')) continue;
      const text = requestDescription(request, { setup: flow.setup, detail: 'full' });
      assert.match(text, /^\| `url` \| Setup → My Domain → .+ \| the same \|$/m, request.id);
      assert.ok(text.includes(`Menus checked ${flow.setup.checked}.`), request.id);
    }
  });

  it('awaits from a request before only what one before it writes', () => {
    const awaited = requests.flatMap(({ flow, request }) => {
      const text = requestDescription(request, { setup: flow.setup, detail: 'full' });
      const [, names = ''] = /((?:`_\w+`(?:, )?)+) from a request before/.exec(text) ?? [];
      const earlier = flow.requests.slice(0, flow.requests.indexOf(request));
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({
        who: `${flow.id}: ${request.id}: ${name}`,
        isWritten: earlier.some((one) => writesOf(one).includes(name)),
      }));
    });
    assert.ok(awaited.length > 50);
    assert.deepEqual(
      awaited.filter(({ isWritten }) => !isWritten).map(({ who }) => who),
      [],
    );
  });

  it('counts the refusals that the tests of the request can name', () => {
    const counted = flows.flatMap((flow) => {
      const collection = collectionOf(flow);
      return flow.requests.flatMap(({ title, knownErrors }) => {
        const [item, folder] = placed(collection, title);
        const known = /knows (\d+) such refusals/.exec(item.request.description)?.[1];
        if (known === undefined) return [];
        const script = [...item.event, ...(folder.event ?? [])]
          .filter(({ listen }) => listen === 'test')
          .flatMap((event) => event.script.exec)
          .join('\n');
        const named = knownErrors.filter((id) => script.includes(`Known error ${id}: `));
        assert.equal(named.length, Number(known), `${flow.id}: ${title}`);
        return [known];
      });
    });
    assert.ok(counted.length > 20);
  });

  it('is written for one request as it stands here', () => {
    const flow = flowNamed('authorization-code');
    const refresh = flow.requests.find(({ id }) => id === 'refresh');
    assert.ok(refresh !== undefined);
    const text = requestDescription(
      { ...refresh, description: 'Refreshes.', knownErrors: ['domain-not-supported'] },
      { setup: flow.setup, detail: 'full' },
    );
    assert.equal(
      text,
      [
        'Refreshes.',
        '**Needs** `url`, `clientId`, `clientSecret`; optionally `site`; `_refreshToken` from a request before.',
        [
          '| in Setup | External Client App | connected app |',
          '| --- | --- | --- |',
          '| `url` | Setup → My Domain → Current My Domain URL | the same |',
          '| `clientId`, `clientSecret` | Setup → External Client App Manager → the app → Settings → OAuth Settings → Consumer Key and Secret | Setup → App Manager → the app → View → Manage Consumer Details |',
        ].join('\n'),
        `Menus checked ${flow.setup.checked}.`,
        '**Can go wrong**',
        '- `invalid_grant: request not supported on this domain`: Set url to the My Domain URL of the org, `https://MyDomainName.my.salesforce.com`, from Setup → My Domain.',
        '[RFC 6749 section 6](https://www.rfc-editor.org/rfc/rfc6749#section-6) · [Salesforce: refresh token flow](https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm&type=5)',
      ].join('\n\n'),
    );
  });

  it('says no more than what it does where the collection has said the rest', () => {
    const [one] = requests;
    assert.ok(one !== undefined);
    assert.equal(
      requestDescription(one.request, { setup: one.flow.setup, detail: 'brief' }),
      one.request.description,
    );
  });
});

describe('the saved examples of a token request', () => {
  it('show the success and each refusal that may be met, in the collection of the flow', () => {
    for (const flow of flows) {
      const items = partsIn(collectionOf(flow)).filter((part): part is Item => !('item' in part));
      const asking = flow.requests.filter(({ folder }) => folder === 'Get a token');
      for (const { title, examples, knownErrors } of asking) {
        const names = items.find(({ name }) => name === title)?.response.map(({ name }) => name);
        const onTheWire = knownErrors.filter((id) => knownError(id).wire.kind !== 'client');
        assert.deepEqual(
          names,
          [
            ...examples.map((one) => one.title),
            ...onTheWire.map((id) => `${wireName(id)}: ${knownError(id).title}`),
          ],
          title,
        );
      }
    }
  });
});

describe('the descriptions of all collections', () => {
  const collections = [combinedCollection(ordinary), ...flows.map(collectionOf)];

  it('link over https, to pages of whom they quote, and to nobody else', () => {
    const links = collections
      .flatMap(descriptionsIn)
      .flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((found) => found[1] ?? ''));
    assert.ok(links.length > 100);
    assert.deepEqual(
      links.filter(
        (link) =>
          !/^https:\/\/((help|developer)\.salesforce\.com|www\.(rfc-editor\.org|servicenow\.com)|learning\.postman\.com)\//.test(
            link,
          ),
      ),
      [],
    );
  });

  it('have no address that becomes a link by itself', () => {
    const bare = collections
      .flatMap(descriptionsIn)
      .flatMap((text) => [
        ...text.replace(/`[^`]*`|\]\([^)]*\)/g, '').matchAll(/\bhttps?:\/\/\S+/g),
      ]);
    assert.deepEqual(
      bare.map(([found]) => found),
      [],
    );
  });

  it('are short: 50 kB in the collection of all flows', () => {
    const all = ordinary.map((flow) => ({
      ...flow,
      negativeCases: flow.negativeCases.filter(({ safety }) => safety !== 'emulator-only'),
    }));
    const size = descriptionsIn(combinedCollection(all)).reduce(
      (sum, text) => sum + Buffer.byteLength(JSON.stringify(text)),
      0,
    );
    assert.ok(size < 50_000, `${size}`);
  });
});
