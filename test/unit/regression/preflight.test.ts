import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { flowNamed } from '../../../src/flows/index.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { FlowId } from '../../../src/model/flow.ts';
import { variables } from '../../../src/model/variables.ts';
import { planRuns } from '../../../src/regression/plan-runs.ts';
import { byConfiguration, preflight } from '../../../src/regression/preflight.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const filled = {
  url: 'https://example.my.salesforce.com',
  version: '64.0',
  clientId: 'EXAMPLE-id',
  clientSecret: 'EXAMPLE-secret',
  username: 'example@example.com',
  redirectUrl: 'http://localhost/',
  subjectTokenFlow: 'client-credentials',
  privateKey,
};

function check(
  flow: FlowId,
  values: Readonly<Record<string, string>>,
  remedies?: typeof byConfiguration,
): Failure | undefined {
  const targets = [{ name: 'my org', environment: environmentOf(values) }];
  try {
    preflight(planRuns([{ flow: flowNamed(flow) }], targets), remedies);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Failure);
    assert.equal(error.exit, 'preflight');
    return error;
  }
}

describe('preflight', () => {
  it('lets a complete environment pass for every flow', () => {
    const flows: readonly FlowId[] = [
      'client-credentials',
      'jwt-bearer',
      'asset-token',
      'authorization-code',
    ];
    assert.deepEqual(
      flows.map((flow) => check(flow, filled)),
      flows.map(() => undefined),
    );
  });

  it('names every variable that is missing, and the environment', () => {
    const failure = check('client-credentials', { ...filled, clientId: '', clientSecret: ' ' });
    assert.equal(
      failure?.message,
      'The environment my org has no value of yours for clientId, clientSecret',
    );
    assert.match(failure?.next ?? '', /GRANTSMITH_CLIENT_ID/);
  });

  it('leads where a configuration says it, which reads no variable of ours', () => {
    const missing = check('client-credentials', { ...filled, clientId: '' }, byConfiguration);
    assert.equal(
      missing?.next,
      'fill in clientId in the environment, or under orgs.my org in the configuration: what is secret under secrets, the rest under variables',
    );
    const values = { ...filled, privateKey: '{{vault:sf key}}' };
    assert.equal(
      check('jwt-bearer', values, byConfiguration)?.next,
      'name a file that holds it in the configuration: orgs.my org.secrets.privateKey.file, or give assertion there, signed outside',
    );
  });

  it('asks only for what the flow reads', () => {
    const { privateKey: _, username: __, ...rest } = filled;
    assert.equal(check('client-credentials', rest), undefined);
    assert.match(check('jwt-bearer', rest)?.message ?? '', / for username, privateKey$/);
  });

  it('asks only for what the chosen subject token reads', () => {
    const { privateKey: _, username: __, ...rest } = filled;
    assert.equal(check('asset-token', rest), undefined);
    assert.match(
      check('asset-token', { ...rest, subjectTokenFlow: 'jwt-bearer' })?.message ?? '',
      / for username, privateKey$/,
    );
  });

  it('wants no private key where the assertion is signed outside', () => {
    const { privateKey: _, ...rest } = filled;
    assert.equal(check('jwt-bearer', { ...rest, assertion: 'EXAMPLE.EXAMPLE.EXAMPLE' }), undefined);
  });

  it('names a value that stands in Postman Vault, and the file that may take its place', () => {
    const failure = check('jwt-bearer', { ...filled, privateKey: ' {{vault:sf key}}' });
    assert.equal(failure?.message, 'privateKey in the environment my org stands in Postman Vault');
    assert.match(failure?.why ?? '', /^only the Postman app can read its vault.*Nothing was sent$/);
    assert.equal(
      failure?.next,
      'set GRANTSMITH_PRIVATE_KEY_FILE to a file that holds it, or set GRANTSMITH_ASSERTION to one signed outside',
    );
    const { next } = check('client-credentials', { ...filled, clientSecret: '{{vault:s}}' }) ?? {};
    assert.equal(next, 'set GRANTSMITH_CLIENT_SECRET_FILE to a file that holds it');
  });

  it('looks into no vault for what the flow does not read', () => {
    const privateKey = '{{vault:sf key}}';
    assert.equal(check('client-credentials', { ...filled, privateKey }), undefined);
    const assertion = 'EXAMPLE.EXAMPLE.EXAMPLE';
    assert.equal(check('jwt-bearer', { ...filled, privateKey, assertion }), undefined);
  });

  it('takes the placeholder of a template for not set', () => {
    const failure = check('client-credentials', { ...filled, url: variables.url.value.production });
    assert.equal(failure?.message, 'The environment my org has no value of yours for url');
  });

  it('says what is wrong with a key that cannot sign', () => {
    const failure = check('jwt-bearer', { ...filled, privateKey: 'nonsense' });
    assert.equal(failure?.message, 'privateKey in the environment my org cannot be used');
    assert.match(failure?.why ?? '', /^There is no private key\. .* Nothing was sent\.$/);
    assert.ok(!JSON.stringify(failure).includes('nonsense'));
  });

  it('does not look at a key that the flow does not read', () => {
    assert.equal(check('client-credentials', { ...filled, privateKey: 'nonsense' }), undefined);
  });
});
