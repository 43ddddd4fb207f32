import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Environment } from '../../../src/model/environment.ts';
import { valuesByKey } from '../../../src/model/environment.ts';
import { type VariableName, variableNamed, variableNames } from '../../../src/model/variables.ts';
import { overrideEnvironment } from '../../../src/regression/override-environment.ts';
import { settingsFields, type TargetFormat } from '../../../src/support/convert/formats.ts';
import { readSource } from '../../../src/support/convert/read-source.ts';
import { convert } from '../../../src/support/convert.ts';
import { environmentWith } from './environment-with.ts';

type Values = Readonly<Record<string, string>>;

const lineEnds = ['\n', '\r\n', '\r', '\\n', '\\r\\n'] as const;

/** A private key as people have it: any line end, with or without one at the end. */
const pems = fc
  .tuple(
    fc.constantFrom(...lineEnds),
    fc.array(fc.base64String({ minLength: 4, maxLength: 64 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([end, lines, atEnd]) => {
    const all = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'];
    return all.join(end) + (atEnd ? end : '');
  });

/** Texts that hurt in one of the formats: quotes, shells, comments, escapes. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '"',
        "'",
        '\\',
        '$HOME',
        '`',
        '#',
        ' # ',
        '=',
        '\n',
        '\r',
        '\\n',
        '€',
        '\t',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  pems,
);

const withValues = (names: readonly VariableName[]) =>
  fc
    .dictionary(fc.constantFrom(...names), texts, { minKeys: 1, noNullPrototype: true })
    .filter((values) => Object.values(values).some((value) => value !== ''));

function converted(values: Values, to: TargetFormat) {
  const options = { file: 'a test', name: 'of a test', readFile: () => '' };
  return convert({ ...options, text: JSON.stringify(environmentWith(values)), to });
}

const sorted = (values: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...values].sort(([one], [other]) => (one < other ? -1 : 1)));

const withoutLineEnds = (values: Iterable<readonly [string, string]>) =>
  sorted([...values].map(([name, value]) => [name, value.replace(/[\r\n]+$/, '')] as const));

function backAndForth(to: 'postman' | 'settings' | 'dotenv', names: readonly VariableName[]): void {
  fc.assert(
    fc.property(withValues(names), (values) => {
      const { text = '' } = converted(values, to);
      const back = readSource({ text, file: 'a test', readFile: () => '' }, to);
      // What no script has written yet says nothing outside Postman.
      const held = Object.entries(values).filter(
        ([name, value]) => to === 'postman' || value !== '' || !name.startsWith('_'),
      );
      assert.deepEqual(
        { values: sorted(back.values), lost: back.lost },
        { values: sorted(held), lost: [] },
      );
    }),
    { numRuns: 300 },
  );
}

describe('convert, there and back', () => {
  it('gives every variable of a Postman environment back', () => {
    backAndForth('postman', variableNames);
  });

  it('gives every variable of a .env file back, whatever stands in its value', () => {
    backAndForth('dotenv', variableNames);
  });

  it('gives the five settings back', () => {
    backAndForth('settings', Object.values(settingsFields));
  });

  it('gives an auth URL of the Salesforce CLI back', () => {
    const part = fc.stringMatching(/^[\w.!-]{1,40}$/);
    fc.assert(
      fc.property(part, fc.option(part), part, fc.domain(), (id, secret, token, host) => {
        const values = {
          clientId: id,
          ...(secret === null ? {} : { clientSecret: secret }),
          _refreshToken: token,
          url: `https://${host}`,
        };
        const { text = '' } = converted(values, 'sfdx-url');
        const back = readSource({ text, file: 'a test', readFile: () => '' });
        assert.deepEqual(sorted(back.values), sorted(Object.entries(values)));
      }),
    );
  });

  it('gives CI systems what grantsmith run reads from them as the same environment', () => {
    const names = variableNames.filter((name) => variableNamed(name).role !== 'written');
    const empty: Environment = environmentWith({});
    fc.assert(
      fc.property(
        withValues(names),
        fc.constantFrom<TargetFormat>('github', 'gitlab'),
        (values, to) => {
          const { ciValues } = converted(values, to);
          // GitLab hands a variable of the type `file` over as the path of a file.
          const byName = new Map(ciValues.map(({ name, value }) => [name, value]));
          const variables = Object.fromEntries(
            [...byName].map(([name, value]) => [name, name.endsWith('_FILE') ? name : value]),
          );
          const readFile = (path: string): string => byName.get(path) ?? '';
          const back = valuesByKey(overrideEnvironment(empty, { variables, readFile }));
          // A line end at the end of a file or of standard input belongs to no value.
          const filled = Object.entries(values).filter(([, value]) => value !== '');
          assert.deepEqual(withoutLineEnds(back), withoutLineEnds(filled));
        },
      ),
    );
  });

  it('never throws anything but a Failure, and repeats nothing of the text in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' }), texts), (body) => {
        const secret = 'EXAMPLEsecretEXAMPLE';
        try {
          const options = { file: 'a test', name: 'of a test', readFile: () => '' };
          convert({ ...options, text: `${secret}${body}`, to: 'dotenv' });
        } catch (error) {
          assert.equal(Reflect.get(Object(error), 'name'), 'Failure', String(error));
          assert.equal(
            JSON.stringify({ ...Object(error), text: String(error) }).includes(secret),
            false,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
