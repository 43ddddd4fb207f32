import fc from 'fast-check';
import { intakeReply } from '../../../src/support/intake/intake-reply.ts';
import { intake } from '../../../src/support/intake.ts';
import { languages } from '../../../src/support/letters/languages.ts';
import { secrets, somewhere, writings } from '../redaction/hiding.ts';
import { environmentWith, filledIn } from './environment-with.ts';
import { assertNowhere } from './survivors.ts';

const secretNames = fc.constantFrom('clientSecret', 'privateKey', '_accessToken', 'apiToken');
const otherNames = fc.constantFrom('url', 'username', 'site', 'jwtAudience', 'version', 'remark');

function outputOf(text: string): readonly string[] {
  return languages.flatMap((language) => {
    const found = intake(text, { language, now: 0 });
    return [JSON.stringify(found), intakeReply(found, language)];
  });
}

describe('intake, whatever came back', () => {
  it('never repeats a secret, also where it stands in another field or in a name', () => {
    fc.assert(
      fc.property(
        secretNames,
        otherNames,
        secrets,
        writings,
        somewhere,
        (name, field, secret, write, place) => {
          const values = { ...filledIn, [name]: secret, [field]: place(write(secret)) };
          assertNowhere(
            [
              ...outputOf(JSON.stringify(environmentWith(values))),
              ...outputOf(JSON.stringify(values)),
              ...outputOf(JSON.stringify(environmentWith({ ...values, [write(secret)]: 'a' }))),
            ],
            secret,
          );
        },
      ),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('never throws, and repeats nothing of what is no file of ours', () => {
    fc.assert(
      fc.property(secrets, somewhere, (secret, place) => {
        assertNowhere(outputOf(place(secret)), secret);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        outputOf(text);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
