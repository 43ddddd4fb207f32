import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { createRedactor, type Redactor } from '../../../src/redaction/redactor.ts';
import { byteNotations, escapes, secrets, somewhere, type Writing, writings } from './hiding.ts';

/** A value in every single notation. */
function allForms(secret: string): string[] {
  const inBytes = Object.values(byteNotations).flat();
  return [...Object.values(escapes), ...inBytes].map((write) => write(secret));
}

function survivorsIn(text: string, secret: string): string[] {
  return allForms(secret).filter((form) => text.includes(form));
}

function redactorOf(secret: string): Redactor {
  const redactor = createRedactor();
  redactor.add('clientSecret', secret);
  return redactor;
}

const fingerprint = (value: string): string =>
  createHash('sha256').update(value).digest('hex').slice(0, 6);

describe('a value hidden in any text, in any writing', () => {
  it('does not survive masking', () => {
    fc.assert(
      fc.property(secrets, writings, somewhere, (secret, write, place) => {
        const masked = redactorOf(secret).mask(place(write(secret)));
        assert.deepEqual(survivorsIn(masked, secret), []);
        assert.ok(!masked.includes(write(secret)));
      }),
    );
  });

  it('is found, under its name and always the same fingerprint', () => {
    fc.assert(
      fc.property(secrets, writings, somewhere, (secret, write, place) => {
        const found = redactorOf(secret).leaksIn(place(write(secret)));
        const expected = { name: 'clientSecret', fingerprint: fingerprint(secret) };
        assert.deepEqual(
          found.map(({ name, fingerprint }) => ({ name, fingerprint }))[0],
          expected,
        );
      }),
    );
  });

  it('is masked once and for all', () => {
    fc.assert(
      fc.property(secrets, writings, somewhere, (secret, write, place) => {
        const redactor = redactorOf(secret);
        const masked = redactor.mask(place(write(secret)));
        assert.equal(redactor.mask(masked), masked);
        assert.deepEqual(redactor.leaksIn(masked), []);
      }),
    );
  });
});

/** Structures as a run makes them, with a place for a value. */
const structures: readonly ((text: string) => unknown)[] = [
  (text) => [{ deep: [{ in: text }, 1, null] }, undefined],
  (text) => ({ [`x ${text}`]: true }),
  (text) => Buffer.from(text),
  (text) => new Uint8Array(Buffer.from(`{"a":"${text}"}`)),
  (text) => Buffer.from(text).toJSON(),
  (text) => Object.assign(new Error(text), { response: { body: text }, stream: Buffer.from(text) }),
  (text) => new Error('outside', { cause: new TypeError(text) }),
  (text) => new AggregateError([new Error(text)], 'all'),
  (text) => new assert.AssertionError({ actual: text, expected: 'x', operator: 'strictEqual' }),
  (text) => new Map([[text, new Set([text])]]),
  (text) => ({ toJSON: () => ({ text }) }),
];

/** All that can be read off a structure. */
function spelledOut(value: unknown): string {
  const shown = inspect(value, {
    depth: null,
    maxArrayLength: null,
    maxStringLength: null,
    showHidden: true,
    breakLength: Number.POSITIVE_INFINITY,
  });
  return `${shown}\n${JSON.stringify(value)}\n${value instanceof Error ? value.stack : ''}`;
}

describe('a value hidden in any structure', () => {
  it('does not survive masking, and the original is untouched', () => {
    fc.assert(
      fc.property(secrets, writings, fc.constantFrom(...structures), (secret, write, build) => {
        const text = `[${write(secret)}]`;
        fc.pre(survivorsIn(spelledOut(build('')), secret).length === 0);
        const original = build(text);
        const masked = redactorOf(secret).maskValue(original);
        assert.deepEqual(survivorsIn(spelledOut(masked), secret), []);
        assert.deepEqual(redactorOf(secret).leaksIn(JSON.stringify(masked)), []);
        assert.equal(JSON.stringify(original), JSON.stringify(build(text)));
      }),
    );
  });
});

const someSecret = 'EMULATOR-q7Zr4Ty1Mn8Bv5';

describe('a password in a URL that nobody registered', () => {
  const passwords = fc
    .string({ unit: 'grapheme', minLength: 6, maxLength: 24 })
    .filter(
      (value) => /^[^a-z]*[0-9a-z]{3}/i.test(value) && !/^[$*•.]|EXAMPLE|EMULATOR/.test(value),
    );
  const hosts = fc.constantFrom('h', '127.0.0.1:9/x', 'acme.example/a?b=c@d', '[::1]:80/#e@f');

  it('does not survive masking, and nothing is left for the leak gate', () => {
    fc.assert(
      fc.property(passwords, hosts, somewhere, (password, host, place) => {
        const redactor = createRedactor();
        const encoded = encodeURIComponent(Buffer.from(password).toString());
        fc.pre(!/%(?:25|7B)/.test(encoded));
        const masked = redactor.mask(place(`https://svc:${encoded}@${host} `));
        assert.ok(masked.includes('https://svc:«urlPassword sha256:'), masked);
        assert.ok(!masked.includes(`:${encoded}@`));
        assert.deepEqual(redactor.leaksIn(masked), []);
      }),
    );
  });
});

describe('what holds no secret', () => {
  const texts = fc.oneof(
    fc.json(),
    fc.lorem({ mode: 'sentences' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => JSON.stringify(Buffer.from(bytes))),
    fc.tuple(fc.base64String(), fc.lorem()).map((parts) => parts.join(' ')),
  );

  it('stays as it is', () => {
    fc.assert(
      fc.property(texts, writings, (text, write) => {
        const written = write(Buffer.from(text).toString());
        assert.equal(redactorOf(someSecret).mask(written), written);
      }),
    );
  });

  it('stays as it is in structures', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withSet: true, withDate: true }), (value) => {
        assert.deepEqual(redactorOf(someSecret).maskValue(value), value);
      }),
    );
  });
});

describe('the format around a mask', () => {
  /** A value may itself read as if something were encoded in it; then a bit of it may be left. */
  const plainSecrets = secrets.filter((secret) => !/%[0-9A-Fa-f]{2}/.test(secret));
  const layers =
    (count: number): Writing =>
    (text) =>
      count === 0 ? text : JSON.stringify({ a: layers(count - 1)(text) });

  it('stays JSON, with everything else in it as it was', () => {
    fc.assert(
      fc.property(plainSecrets, fc.json(), fc.nat(3), (secret, other, depth) => {
        const text = JSON.stringify({ before: other, hidden: layers(depth)(secret), after: 1 });
        const parsed: unknown = JSON.parse(redactorOf(secret).mask(text));
        fc.pre(!other.includes(secret));
        const mask = `«clientSecret sha256:${fingerprint(secret)}»`;
        assert.deepEqual(parsed, { before: other, hidden: layers(depth)(mask), after: 1 });
      }),
    );
  });

  it('stays XML', () => {
    fc.assert(
      fc.property(plainSecrets, (secret) => {
        const escaped = (escapes['in XML'] ?? String)(secret);
        const text = `<a b="${escaped}"><c>${escaped}</c></a>`;
        fc.pre(XMLValidator.validate(text) === true);
        assert.equal(XMLValidator.validate(redactorOf(secret).mask(text)), true);
      }),
    );
  });
});
