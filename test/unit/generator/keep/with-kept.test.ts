import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GeneratedFile, generate } from '../../../../src/generator/generate.ts';
import { withKept } from '../../../../src/generator/keep/with-kept.ts';

interface Part {
  name: string;
  item?: Part[];
  request?: { description: string };
  description?: string;
  event?: { listen: string; script: { exec: string[] } }[];
}

const rest = { path: 'a.postman_collection.json' };

const parts = (parent: Part): Part[] =>
  (parent.item ?? []).flatMap((part) => [part, ...parts(part)]);

const folders = (root: Part): Part[] => [root, ...parts(root).filter(({ item }) => item)];

/** What a person does in Postman, told by numbers: which part, and how. */
const edit = fc.record({
  what: fc.constantFrom('folder', 'request', 'first', 'last', 'description', 'unmarked', 'remove'),
  where: fc.nat(),
  at: fc.nat(),
});

/** Does it, and says what must be there afterwards. */
function edited(
  root: Part,
  { what, where, at }: { what: string; where: number; at: number },
  tag: string,
) {
  const groups = folders(root);
  const group = groups[where % groups.length] as Part;
  const requests = parts(root).filter(({ request, event }) => request && event);
  const request = requests[where % requests.length] as Part;
  const place = at % ((group.item?.length ?? 0) + 1);
  const script = request.event?.find(({ listen }) => listen === 'test')?.script;
  const block = [`// keep:begin ${tag}`, `console.log('${tag}');`, '// keep:end'];
  switch (what) {
    case 'folder':
      group.item?.splice(place, 0, {
        name: `Ours ${tag}`,
        item: [{ name: tag, request: { description: '' } }],
      });
      return `"name": "Ours ${tag}"`;
    case 'request':
      group.item?.splice(place, 0, { name: `Ours: ${tag}`, request: { description: tag } });
      return `"name": "Ours: ${tag}"`;
    case 'first':
      script?.exec.unshift(...block);
      return block.map((line) => JSON.stringify(line)).join(',\n');
    case 'last':
      script?.exec.splice(at % (script.exec.length + 1), 0, ...block);
      return script === undefined ? '' : `keep:begin ${tag}`;
    case 'description':
      if (request.request)
        request.request.description += `\n\n<!-- keep:begin -->\n${tag}\n<!-- keep:end -->`;
      return `<!-- keep:begin -->\\n${tag}\\n<!-- keep:end -->`;
    case 'remove':
      if (
        group !== root &&
        !/Ours/.test(JSON.stringify(group)) &&
        !/keep:/.test(JSON.stringify(group))
      )
        group.item?.splice(place, 1);
      return '';
    default:
      script?.exec.push(`UNMARKED ${tag}`);
      return '';
  }
}

/** A generated file without what was kept in it. */
function withoutKept(text: string): unknown {
  const root = JSON.parse(text) as Part;
  const cut = (words: string) =>
    words.replace(/\n*<!-- keep:begin[\s\S]*?keep:end -->\n*/g, '').trimEnd();
  for (const folder of folders(root))
    folder.item = folder.item?.filter(({ name }) => !name.startsWith('Ours')) ?? [];
  for (const { request, event } of parts(root)) {
    if (request) request.description = cut(request.description);
    for (const { script } of event ?? [])
      script.exec = script.exec
        .join('\n')
        .replace(/\/\/ keep:begin[\s\S]*?\/\/ keep:end\n?/g, '')
        .trimEnd()
        .split('\n');
  }
  return root;
}

describe('what a person added to a generated file', () => {
  let collection: GeneratedFile;
  let guide: GeneratedFile;
  let environment: GeneratedFile;
  before(async () => {
    const files = await generate({ flows: ['username-password'], orgTypes: ['sandbox'] });
    const found = (end: string) => files.find(({ path }) => path.endsWith(end)) as GeneratedFile;
    collection = found('collection.json');
    environment = found('environment.json');
    guide = found('.md');
  });

  const change = (does: (root: Part) => void): string => {
    const root = JSON.parse(collection.text) as Part;
    does(root);
    return JSON.stringify(root);
  };

  it('stays in every marked place, whatever was done; all else is as generated, the second time too', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const root = JSON.parse(collection.text) as Part;
        const kept = edits.map((one, at) => edited(root, one, `tag${at}x`));
        const once = withKept(collection, JSON.stringify(root)).text;
        for (const mark of kept) assert(once.includes(mark), mark);
        assert.deepEqual(withoutKept(once), withoutKept(collection.text));
        assert.equal(withKept(collection, once).text, once);
        assert.doesNotMatch(once, /UNMARKED/);
      }),
      { numRuns: 25 },
    );
  });

  it('is nothing where nothing was marked', () => {
    assert.equal(withKept(collection, collection.text).text, collection.text);
    const unmarked = change((root) => root.item?.pop());
    assert.equal(withKept(collection, unmarked).text, collection.text);
  });

  it('stays behind the neighbour it stood behind, with all that Postman wrote into it', () => {
    const own = { name: 'Ours', item: [], responseTime: 3, packages: {} } as Part;
    const text = change((root) => root.item?.splice(1, 0, own));
    const kept = JSON.parse(withKept(collection, text).text) as Part;
    assert.equal(kept.item?.[1]?.name, 'Ours');
    assert.deepEqual(kept.item?.[1], own);
  });

  it('stands first in a script when it stood first, and last otherwise', () => {
    const block = ['// keep:begin', 'pm.test("mine", () => {});', '// keep:end'];
    const text = change((root) => {
      const exec = parts(root).find(({ event }) => event)?.event?.[0]?.script.exec;
      exec?.splice(3, 0, ...block);
      exec?.unshift(...block);
    });
    const kept = JSON.parse(withKept(collection, text).text) as Part;
    const exec = parts(kept).find(({ event }) => event)?.event?.[0]?.script.exec ?? [];
    assert.deepEqual([exec.slice(0, 3), exec.slice(-3)], [block, block]);
    assert.equal(exec.filter((line) => line === '// keep:begin').length, 2);
  });

  it('begins a script where none was, on a request, a folder and the collection', () => {
    const event = () => [
      { listen: 'prerequest', script: { exec: ['// keep:begin', 'a();', '// keep:end', 'b();'] } },
    ];
    const text = change((root) => {
      root.event = event();
      (root.item?.[0] as Part).event = event();
    });
    const kept = JSON.parse(withKept(collection, text).text) as Part;
    for (const part of [kept, kept.item?.[0]])
      assert.deepEqual(part?.event?.[0]?.script.exec, ['// keep:begin', 'a();', '// keep:end']);
  });

  it('is put away, and not lost, when its request is no longer generated', () => {
    const script = { exec: ['// keep:begin', 'a();', '// keep:end'] };
    const gone = {
      name: 'Gone',
      request: { description: '' },
      event: [{ listen: 'test', script }],
    };
    const text = change((root) => {
      root.item?.unshift({ name: 'Gone too', item: [{ name: 'Ours', item: [] }, gone] });
    });
    const once = withKept(collection, text).text;
    const last = (JSON.parse(once) as Part).item?.at(-1);
    assert.equal(last?.name, 'Ours: no longer generated');
    assert.deepEqual(last.item, [{ name: 'Ours', item: [] }, gone]);
    assert.equal(withKept(collection, once).text, once);
  });

  it('stays in a guide, at the end of its section, or of the guide where the section is gone', () => {
    const file = { path: 'a.md', text: '# A\n\none\n\n## B\n\ntwo\n\n```sh\n# no heading\n```\n' };
    const own = (words: string) => `<!-- keep:begin -->\n${words}\n<!-- keep:end -->`;
    const existing = `# A\n\n${own('in A')}\nONE\n\n## B\n${own('in B')}\n\n## C\n${own('in C')}\n`;
    const once = withKept(file, existing).text;
    assert.equal(
      once,
      `# A\n\none\n\n${own('in A')}\n\n## B\n\ntwo\n\n\`\`\`sh\n# no heading\n\`\`\`\n\n${own('in B')}\n\n${own('in C')}\n`,
    );
    assert.equal(withKept(file, once).text, once);
    const text = guide.text.replace('## 3.', `${own('mine')}\n\n## 3.`);
    assert.equal(withKept(guide, withKept(guide, text).text).text, text);
  });

  it('stays in an environment: variables of the person', () => {
    const own = { key: 'oursTenant', value: 't1', type: 'default', enabled: true };
    const { values, ...others } = JSON.parse(environment.text);
    const other = { ...own, key: 'unknown' };
    const existing = JSON.stringify({ ...others, values: [own, other, ...values] });
    const kept = JSON.parse(withKept(environment, existing).text);
    assert.deepEqual(kept.values, [...values, own]);
  });

  it('cannot be told without an end', () => {
    assert.throws(
      () => withKept({ path: 'a.md', text: '# A\n' }, '# A\n<!-- keep:begin -->\nx\n'),
      /a\.md has <!-- keep:begin --> without <!-- keep:end -->/,
    );
  });

  it('cannot be found in a file that is not JSON any longer', () => {
    assert.throws(
      () => withKept({ ...rest, text: '{}' }, '{ "name": "Ours"'),
      /a\.postman_collection\.json is not JSON any longer/,
    );
  });
});
