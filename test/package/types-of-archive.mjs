/** Prints as JSON what @arethetypeswrong/core has against the types of a packed package. */
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

const [archive] = process.argv.slice(2);
const found = await checkPackage(createPackageFromTarballData(readFileSync(archive)));
const problems = found.types === false ? [{ kind: 'NoTypes' }] : found.problems;
process.stdout.write(
  JSON.stringify({
    types: found.types === false ? null : found.types.kind,
    problems: problems.map(({ kind, entrypoint = null, resolutionKind = null }) => ({
      kind,
      entrypoint,
      resolutionKind,
    })),
  }),
);
