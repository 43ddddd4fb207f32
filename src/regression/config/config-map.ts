import { posix } from 'node:path';
import { inSingleQuotes } from '../../model/in-single-quotes.ts';
import type { CiTemplates, ConfigMapFile } from '../../render/ci-templates.ts';
import type { Configuration } from './configuration.ts';
import { filesOf } from './files-of.ts';

/** What a configuration reads, for a ConfigMap: each file by its name, so that no other gets there. */
export function configMapFor(
  configuration: Configuration,
  config: string,
): Pick<CiTemplates['ci/kubernetes'], 'files' | 'mounts'> {
  const { golden } = configuration;
  const files = filesOf(configuration);
  const open = files.open.map(posix.normalize);
  const names = new Set([posix.basename(config), ...open.filter(canStand)]);
  return {
    files: filesIn(posix.dirname(config), [...names]),
    mounts: [
      ...new Set([
        ...open.filter((path) => !canStand(path)),
        ...files.secret,
        ...(golden ? [golden] : []),
      ]),
    ].map(onOneLine),
  };
}

/**
 * A ConfigMap is mounted as one folder, and takes no name that begins with two dots; kubectl splits what it
 * is made from at equals signs, and reads it as a line of CSV.
 */
const canStand = (path: string): boolean => !/^(?:\/|\.\.)|[=,"]/.test(path);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

function filesIn(folder: string, paths: readonly string[]): readonly ConfigMapFile[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const key = freeKey(keyOf(path), taken);
    taken.add(key);
    return { key, path, word: wordOf(posix.join(folder, path)) };
  });
}

/** Two paths may differ in nothing but what a key cannot have. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${count}-${key}`;
  return free;
}

const keyOf = (path: string): string => path.replaceAll('/', '__').replace(/[^\w.-]/g, '-');

function wordOf(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : inSingleQuotes(onOneLine(path));
}
