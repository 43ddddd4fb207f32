import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Failure } from '../../../src/model/failure.ts';
import { languages } from '../../../src/support/letters/languages.ts';
import { type Share, share } from '../../../src/support/share.ts';
import { secrets, somewhere, writings } from '../redaction/hiding.ts';
import { environmentWith, filledIn } from './environment-with.ts';
import { assertNowhere } from './survivors.ts';

const secretNames = fc.constantFrom(
  'clientSecret',
  'privateKey',
  '_accessToken',
  'password',
  'apiToken',
);

/** Collection and guide are the same for everybody. */
const forEverybody = /\.postman_collection\.json$|^client-credentials\.md$/;

const everythingIn = ({ zip, letters, ...rest }: Share): readonly string[] => [
  ...Object.entries(unzipSync(zip.bytes))
    .filter(([path]) => !forEverybody.test(path))
    .flatMap(([path, bytes]) => [path, strFromU8(bytes)]),
  ...letters.map(({ text }) => text),
  zip.path,
  JSON.stringify(rest),
];

/** All that comes out: the files, or what a person is told. */
async function outputOf(made: Promise<Share>): Promise<readonly string[]> {
  try {
    return everythingIn(await made);
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return [error.message, error.why, error.next];
  }
}

describe('share, whatever stands in the environment', () => {
  it('never lets a secret through that hides in another value, kept or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        secretNames,
        secrets,
        writings,
        somewhere,
        fc.boolean(),
        fc.constantFrom(...languages),
        async (name, secret, write, place, keeps, language) => {
          const environment = environmentWith({
            ...filledIn,
            [name]: secret,
            remark: place(write(secret)),
          });
          const output = await outputOf(
            share({
              environment,
              customer: 'Acme Ltd',
              flow: 'client-credentials',
              language,
              keep: keeps ? ['remark'] : [],
            }),
          );
          assertNowhere(output, secret);
        },
      ),
      { numRuns: 6 },
    );
  }).timeout(60_000);

  it('never lets one through that is the name of the customer or of a variable', async () => {
    await fc.assert(
      fc.asyncProperty(secretNames, secrets, writings, async (name, secret, write) => {
        const environment = environmentWith({
          ...filledIn,
          [name]: secret,
          [write(secret)]: 'a value',
        });
        const options = { environment, flow: 'client-credentials', language: 'en' } as const;
        const output = await Promise.all([
          outputOf(share({ ...options, customer: write(secret) })),
          outputOf(share({ ...options, customer: 'Acme Ltd', keep: [write(secret)] })),
        ]);
        assertNowhere(output.flat(), secret);
      }),
      { numRuns: 4 },
    );
  }).timeout(60_000);
});
