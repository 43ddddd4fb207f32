import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { createCertificate } from '../../../src/keys/create-certificate.ts';
import { createKeyPair, type KeyPair } from '../../../src/keys/create-key-pair.ts';
import { intakeReply } from '../../../src/support/intake/intake-reply.ts';
import { type IntakeOptions, intake } from '../../../src/support/intake.ts';
import { languages } from '../../../src/support/letters/languages.ts';
import { client, forClient, forJwt, jwt, now, postman, sentFiles } from './intake/sent-files.ts';

describe('intake', () => {
  let pair: KeyPair;
  let other: KeyPair;
  before(async () => {
    [pair, other] = await Promise.all([
      createKeyPair({ bits: 2048 }),
      createKeyPair({ bits: 2048 }),
    ]);
  });

  const idsIn = (text: string, options: Partial<IntakeOptions> = {}): readonly string[] =>
    intake(text, { language: 'en', now, ...options }).questions.map(
      ({ id, variable }) => `${id}${variable === undefined ? '' : ` ${variable}`}`,
    );

  describe('of a file that', () => {
    for (const [title, text, expected, options] of sentFiles)
      it(title, () =>
        assert.deepEqual(idsIn(typeof text === 'string' ? text : text(pair), options), expected),
      );
  });

  it('holds a key against the certificate of the app', () => {
    const certificate = createCertificate({
      privateKeyPem: other.privateKeyPem,
      subject: 'a',
      days: 90,
      now,
    }).certificatePem;
    const ids = idsIn(postman({ ...jwt, privateKey: pair.privateKeyPem }), {
      ...forJwt,
      certificate,
    });
    assert.deepEqual(ids, ['secret-sent privateKey', 'key-of-another-certificate privateKey']);
  });

  for (const language of languages)
    it(`answers in ${language} without the secret, with its fingerprint`, () => {
      const secret = 'EXAMPLE_secret_0001';
      const found = intake(postman({ ...client, url: secret, clientSecret: secret }), {
        language,
        now,
        ...forClient,
      });
      const reply = intakeReply(found, language);
      assert.ok(!reply.includes(secret));
      assert.match(reply, /^1\. clientSecret /m);
      assert.match(reply, /sha256:[0-9a-f]{6}/);
    });

  it('thanks for a file that leaves nothing to ask', () => {
    const found = intake(postman(client), { language: 'de', now, ...forClient });
    assert.match(intakeReply(found, 'de'), /Wir haben keine Fragen/);
  });

  it('understands the templates of all flows', () => {
    for (const { id } of flows)
      assert.equal(
        intake(postman(client), { language: 'en', now, flow: id }).format,
        'postman-environment',
      );
  });
});
