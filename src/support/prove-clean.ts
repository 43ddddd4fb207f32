import type { GeneratedFile } from '../generator/generate.ts';
import { Failure } from '../model/failure.ts';
import type { Redactor } from '../redaction/redactor.ts';

interface Sighting {
  readonly name: string;
  readonly fingerprint: string;
  readonly where: string;
}

function sightings(files: readonly GeneratedFile[], redactor: Redactor): readonly Sighting[] {
  return files.flatMap(({ path, text }) =>
    redactor.leaksIn(`${path}\n${text}`).map(({ name, fingerprint, line }) => ({
      name,
      fingerprint,
      where: line === 1 ? `the name of ${redactor.mask(path)}` : `${path}, line ${line - 1}`,
    })),
  );
}

/**
 * Throws when a secret stands in one of the files, in whatever encoding. `innocent` are files that were
 * made of nothing of the person's: what stands in those as well is a common word, such as a password
 * that is "password", and tells nothing.
 */
export async function proveClean(
  files: readonly GeneratedFile[],
  redactor: Redactor,
  innocent: () => Promise<readonly GeneratedFile[]>,
): Promise<void> {
  const all = sightings(files, redactor);
  if (all.length === 0) return;
  const common = new Set(sightings(await innocent(), redactor).map((one) => one.fingerprint));
  const found = all.filter(({ fingerprint }) => !common.has(fingerprint));
  const [first] = found;
  if (first === undefined) return;
  throw new Failure(`«${first.name} sha256:${first.fingerprint}» would stand in ${first.where}`, {
    exit: 'secretLeaked',
    why: `nothing was written; ${found.length === 1 ? 'it is the only place' : `there are ${found.length} such places`}`,
    next: 'look for it in what you keep with --keep, in the name you give with --for, and in the names of variables',
  });
}
