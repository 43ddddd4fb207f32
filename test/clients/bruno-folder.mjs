/**
 * Writes a collection as the import dialog of Bruno writes it: `node bruno-folder.mjs collection.json
 * environment.json folder`. Its command line imports OpenAPI only, and that without the settings of
 * a request; converter and file format are Bruno's own. Plain JavaScript: they have no types.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import converters from '@usebruno/converters';
import filestore from '@usebruno/filestore';

const format = { format: 'bru' };
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const fileName = (name) => name.replace(/[<>:"/\\|?*]/g, '-').trim();

async function writeFolder({ name, seq, root, items }, path) {
  mkdirSync(path, { recursive: true });
  const meta = { ...root?.meta, name, seq };
  writeFileSync(
    join(path, 'folder.bru'),
    await filestore.stringifyFolder({ ...root, meta }, format),
  );
  await writeItems(items, path);
}

async function writeItems(items, path) {
  for (const item of items) {
    const at = join(path, fileName(item.name));
    if (item.type === 'folder') await writeFolder(item, at);
    else writeFileSync(`${at}.bru`, await filestore.stringifyRequest(item, format));
  }
}

const [collectionFile, environmentFile, folder] = process.argv.slice(2);
const { collection } = await converters.postmanToBruno(read(collectionFile));
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'bruno.json'),
  JSON.stringify({ version: '1', name: collection.name, type: 'collection' }),
);
writeFileSync(
  join(folder, 'collection.bru'),
  await filestore.stringifyCollection(collection.root ?? {}, {}, format),
);
await writeItems(collection.items, folder);
const environment = converters.postmanToBrunoEnvironment(read(environmentFile));
writeFileSync(join(folder, 'environment.json'), JSON.stringify(environment));
