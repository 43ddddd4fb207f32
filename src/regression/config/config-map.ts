import { posix } from 'node:path';
import { inSingleQuotes } from '../../model/in-single-quotes.ts';
import type { CiTemplates, ConfigMapFile } from '../../render/ci-templates.ts';
import type { Configuration } from './configuration.ts';

/** What a configuration reads, for a ConfigMap: each file by its name, so that no other gets there. */
export function configMapFor(
  { orgs = {}, defaults = {}, golden }: Configuration,
  config: string,
): Pick<CiTemplates['ci/kubernetes'], 'files' | 'mounts'> {
  const all = Object.values(orgs);
  const open = [
    ...all.flatMap(({ environment }) => environment ?? []),
    ...[defaults, ...all].flatMap(({ collections = [] }) => collections),
  ].map(posix.normalize);
  const secret = all.flatMap(({ secrets = {} }) =>
    Object.values(secrets).flatMap(({ file }) => file ?? []),
  );
  const names = [posix.basename(config), ...open.filter(isBelow)];
  return {
    files: [...new Set(names)].map((path) => fileIn(posix.dirname(config), path)),
    mounts: [
      ...new Set([
        ...open.filter((path) => !isBelow(path)),
        ...secret,
        ...(golden ? [golden] : []),
      ]),
    ].map(onOneLine),
  };
}

/** A ConfigMap is mounted as one folder. */
const isBelow = (path: string): boolean => !/^(?:\/|\.\.(?:\/|$))/.test(path);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

function fileIn(folder: string, path: string): ConfigMapFile {
  const from = posix.join(folder, path);
  return {
    key: path.replaceAll('/', '__').replace(/[^\w.-]/g, '-'),
    path,
    word: /^[\w./-]+$/.test(from) ? from : inSingleQuotes(onOneLine(from)),
  };
}
