import { isAbsolute, relative } from 'node:path';
import { type CiSystem, ciFile, ciSystems, parseConfiguration, usageFailure } from '../index.ts';
import { checkNumber, machines } from './check-number.ts';
import { isFile, readText, writeWhole } from './files.ts';
import { oneOf } from './one-of.ts';
import type { TerminalIo } from './terminal-io.ts';

interface CiCommand {
  readonly config: string;
  readonly shards: number;
  readonly image: string | undefined;
  readonly out: string | undefined;
}

function systemIn(words: readonly string[]): CiSystem {
  const [word = ''] = words;
  if (words.length > 1)
    throw usageFailure(
      'ci takes one system',
      `${words.length} were named`,
      'name them one after the other',
    );
  return oneOf(word, ciSystems, {
    what: word === '' ? 'ci wants a system' : `There is no file for ${JSON.stringify(word)}`,
    why: `there are files for ${ciSystems.join(', ')}`,
    next: 'name one of them: grantsmith ci github',
  });
}

/** Every file that we write begins with this in its comment. */
const ours = /^(?:#|\/\/) Runs every org of /;

/** A pipeline that somebody wrote is not written over. */
function checkNotTheirs(path: string): void {
  if (!isFile(path) || ours.test(readText(path))) return;
  throw usageFailure(
    `${path} is there already`,
    'grantsmith did not write it, and does not write over it',
    'choose another --out, or print it without --out and put it together by hand',
  );
}

/** As CI systems write paths, from the root of the repository. */
function repositoryPath(path: string): string {
  const inside = isAbsolute(path) ? relative('.', path) : path;
  return inside.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** Does what `grantsmith ci` says. */
export async function performCi(
  { config, shards, image, out }: CiCommand,
  io: TerminalIo,
  words: readonly string[],
): Promise<void> {
  const system = systemIn(words);
  checkNumber('shards', shards, machines);
  const configuration = await parseConfiguration(readText(config), config);
  const { text, path, elsewhere } = await ciFile(system, configuration, {
    config: repositoryPath(config),
    shards,
    ...(image !== undefined && { image }),
  });
  if (out === undefined) {
    io.out(text);
    return;
  }
  checkNotTheirs(out);
  writeWhole(out, text);
  const given = repositoryPath(out);
  const hint = given === path || elsewhere?.test(given) ? '' : `; it is looked for at ${path}`;
  io.out(`${out} written${hint}\n`);
}
