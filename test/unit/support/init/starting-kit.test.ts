import assert from 'node:assert/strict';
import { keyMatchesCertificate } from '../../../../src/keys/key-matches-certificate.ts';
import { valuesByKey } from '../../../../src/model/environment.ts';
import { flowIds } from '../../../../src/model/flow.ts';
import { orgTypes } from '../../../../src/model/org-type.ts';
import { parseConfiguration } from '../../../../src/regression/config/parse-configuration.ts';
import { environmentIn } from '../../../../src/runner/environment-in.ts';
import { doctorFindings } from '../../../../src/support/doctor.ts';
import { splitUrl, urlObjection } from '../../../../src/support/init/check-url.ts';
import { type StartingKit, startingKit } from '../../../../src/support/init/starting-kit.ts';

const now = Date.UTC(2026, 0, 31, 12);

const urls = {
  production: 'https://example.my.salesforce.com',
  sandbox: 'https://example--uat.sandbox.my.salesforce.com',
  'experience-cloud': 'https://example.my.site.com/partners',
} as const;

const textOf = ({ files }: StartingKit, path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

describe('startingKit', () => {
  for (const flow of flowIds)
    for (const orgType of orgTypes)
      it(`leaves of ${flow} in a ${orgType} org only what nobody can know to be filled in`, async () => {
        const url = urls[orgType];
        const kit = await startingKit({
          org: orgType,
          flow,
          url,
          keys: true,
          now,
        });
        const path = `${orgType}.postman_environment.json`;
        const environment = environmentIn(JSON.parse(textOf(kit, path)), path);
        const certificate = textOf(kit, 'keys/certificate.crt');
        const findings = doctorFindings(environment, {
          now,
          flow,
          ...(certificate === '' ? {} : { certificate }),
        });
        assert.deepEqual(
          findings.map(({ id, variable }) => [id, variable]),
          kit.toFillIn.map((name) => ['variable-empty', name]),
        );
        const configuration = parseConfiguration(textOf(kit, 'grantsmith.yml'), 'x.yaml');
        assert.deepEqual(configuration.orgs?.[orgType], { environment: path, flows: [flow] });
        assert.ok(
          kit.files.every(
            ({ path: name, secret }) =>
              secret || !/private|\.json$/.test(name) || name.includes('collection'),
          ),
        );
      });

  it('puts the key that belongs to the certificate into the environment', async () => {
    const point = { org: 'production', flow: 'jwt-bearer', now } as const;
    const kit = await startingKit({ ...point, url: urls.production, keys: true });
    const path = 'production.postman_environment.json';
    const values = valuesByKey(environmentIn(JSON.parse(textOf(kit, path)), path));
    assert.equal(values.get('privateKey'), textOf(kit, 'keys/private-key.pem'));
    assert.ok(
      keyMatchesCertificate(values.get('privateKey') ?? '', textOf(kit, 'keys/certificate.crt')),
    );
  });

  it('has nothing secret for an emulated org, and a configuration that starts one', async () => {
    const kit = await startingKit({
      org: 'emulated',
      flow: 'jwt-bearer',
      keys: true,
      now,
    });
    assert.deepEqual(
      { paths: kit.files.map(({ path, secret }) => [path, secret]), toFillIn: kit.toFillIn },
      {
        paths: [
          ['jwt-bearer.postman_collection.json', undefined],
          ['jwt-bearer.md', undefined],
          ['grantsmith.yml', undefined],
          ['.gitignore', undefined],
        ],
        toFillIn: [],
      },
    );
    assert.deepEqual(parseConfiguration(textOf(kit, 'grantsmith.yml'), 'x.yaml'), {
      emulatedOrgs: 1,
      defaults: { flows: ['jwt-bearer'] },
    });
  });
});

describe('the URL of an org', () => {
  it('loses what came along, and the prefix of a site', () => {
    assert.deepEqual(
      [
        splitUrl(' https://example.my.salesforce.com/ ', 'production'),
        splitUrl('https://example.my.site.com/partners/', 'experience-cloud'),
        splitUrl('https://example.my.site.com', 'experience-cloud'),
      ],
      [
        { url: 'https://example.my.salesforce.com', site: '' },
        { url: 'https://example.my.site.com', site: '/partners' },
        { url: 'https://example.my.site.com', site: '' },
      ],
    );
  });

  it('is objected to when the flow cannot get a token there, and only then', () => {
    const objections = [
      urlObjection(urls.production, 'client-credentials', 'production'),
      urlObjection(urls['experience-cloud'], 'jwt-bearer', 'experience-cloud'),
      urlObjection('https://login.salesforce.com', 'jwt-bearer', 'production'),
      urlObjection('https://login.salesforce.com', 'client-credentials', 'production'),
      urlObjection(urls.sandbox, 'jwt-bearer', 'production'),
      urlObjection(urls.sandbox, 'client-credentials', 'production'),
      urlObjection(urls.production, 'client-credentials', 'sandbox'),
      urlObjection(urls.production, 'client-credentials', 'experience-cloud'),
      urlObjection('example.my.salesforce.com', 'jwt-bearer', 'production'),
      urlObjection(
        'https://example.my.salesforce.com/services/oauth2/token',
        'jwt-bearer',
        'production',
      ),
    ];
    assert.deepEqual(
      objections.map((objection) => objection?.what),
      [
        undefined,
        undefined,
        undefined,
        'Client credentials are asked for at a login host.',
        'The URL is that of a sandbox org, and the type that was chosen is production.',
        'The URL is that of a sandbox org, and the type that was chosen is production.',
        'The URL is that of a production org, and the type that was chosen is sandbox.',
        undefined,
        'The URL does not begin with https://.',
        'The URL is that of an endpoint, not of the org.',
      ],
    );
  });
});
