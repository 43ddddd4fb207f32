import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createCertificate } from '../../../src/keys/create-certificate.ts';
import { createKeyPair } from '../../../src/keys/create-key-pair.ts';
import { Failure } from '../../../src/model/failure.ts';
import { type FlowId, flowIds } from '../../../src/model/flow.ts';
import {
  type AppKind,
  appKinds,
  type MetadataOptions,
} from '../../../src/support/metadata/app-wish.ts';
import { flowNeeds } from '../../../src/support/metadata/flow-needs.ts';
import {
  type MetadataType,
  metadataTypes,
  nestedMembers,
} from '../../../src/support/metadata/metadata-types.ts';
import { type MetadataFile, metadata } from '../../../src/support/metadata.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Elements alone: the white space between them says nothing. */
function elementsOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([name]) => name !== '#text') : [];
}

function rootOf({ path, text }: MetadataFile): [string, unknown] {
  assert.equal(XMLValidator.validate(text), true, path);
  const [root] = elementsOf(parser.parse(text)).filter(([name]) => name !== '?xml');
  assert(root !== undefined, path);
  return root;
}

const xmlOf = (files: readonly MetadataFile[]) =>
  files.filter(({ path }) => path.endsWith('-meta.xml'));

const tables: ReadonlyMap<string, MetadataType> = new Map(Object.entries(metadataTypes));
const nested: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(nestedMembers),
);

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  boolean: (value) => value === 'true' || value === 'false',
  texts: (value) => [value].flat().every((one) => typeof one === 'string'),
  elements: isObject,
};

/** What does not fit the table of the type: unknown members, and values of another kind. */
function misfits(value: unknown, members: Readonly<Record<string, string>>): string[] {
  return elementsOf(value).flatMap(([name, one]) => {
    const kind = members[name];
    if (kind === undefined || fits[kind]?.(one) !== true) return [name];
    return kind === 'elements' ? misfits(one, nested.get(name) ?? {}) : [];
  });
}

describe('metadata', () => {
  let certificate = '';
  before(async () => {
    const { privateKeyPem } = await createKeyPair({ bits: 2048 });
    const made = createCertificate({ privateKeyPem, subject: 'CN=EXAMPLE', days: 30, now });
    certificate = made.certificatePem;
  });

  function made(flows: readonly FlowId[], more: Partial<MetadataOptions> = {}) {
    return metadata({
      flows,
      app: 'external-client-app',
      name: 'My Integration',
      contact: 'me@example.com',
      certificate,
      callback: 'http://localhost/',
      runAs: 'sync@example.com',
      jwtTokens: false,
      now,
      random: (bytes) => new Uint8Array(bytes).fill(7),
      ...more,
    });
  }

  function member(files: readonly MetadataFile[], type: string, ...path: string[]): unknown {
    const file = xmlOf(files).find((one) => rootOf(one)[0] === type);
    assert(file !== undefined, type);
    let value = rootOf(file)[1];
    for (const name of path) value = isObject(value) ? value[name] : undefined;
    return value;
  }

  function refusal(options: Partial<MetadataOptions>, flow: FlowId = 'client-credentials') {
    try {
      made([flow], options);
    } catch (error) {
      if (error instanceof Failure) return error.message;
      throw error;
    }
    return 'nothing was refused';
  }

  function connectedAppWithoutUser(): string {
    const options = { certificate, now, callback: 'http://localhost/', jwtTokens: false };
    const random = (bytes: number) => new Uint8Array(bytes);
    const wish = { ...options, random, name: 'A', contact: 'me@example.com' } as const;
    try {
      metadata({ ...wish, flows: ['client-credentials'], app: 'connected-app' });
    } catch (error) {
      if (error instanceof Failure) return error.message;
      throw error;
    }
    return 'nothing was refused';
  }

  const possible = (app: AppKind) =>
    flowIds.filter((flow) => app === 'connected-app' || flowNeeds[flow].connectedAppOnly !== true);

  for (const app of appKinds)
    for (const flow of possible(app)) {
      it(`of ${app} for ${flow} has members of the table alone, in its folder and with its suffix`, () => {
        for (const file of xmlOf(made([flow], { app, jwtTokens: true }))) {
          const [type, members] = rootOf(file);
          const table = tables.get(type);
          assert(table !== undefined, type);
          assert.deepEqual(misfits(members, table.members), [], type);
          assert.match(
            file.path,
            new RegExp(
              `^force-app/main/default/${table.folder}/\\w+\\.${table.suffix}-meta\\.xml$`,
            ),
          );
          assert.doesNotMatch(file.text, /consumerSecret>/);
        }
      });
    }

  it('switches client credentials on in Settings and in Policies, with its user', () => {
    for (const flow of ['client-credentials', 'asset-token'] as const) {
      const files = made([flow]);
      const policies = 'ExtlClntAppOauthConfigurablePolicies';
      assert.deepEqual(
        [
          member(files, 'ExtlClntAppGlobalOauthSettings', 'isClientCredentialsFlowEnabled'),
          member(files, policies, 'isClientCredentialsFlowEnabled'),
          member(files, policies, 'clientCredentialsFlowUser'),
          member(files, 'ExtlClntAppConfigurablePolicies', 'isOauthPluginEnabled'),
        ],
        ['true', 'true', 'sync@example.com', 'true'],
      );
      const connected = made([flow], { app: 'connected-app' });
      const config = member(connected, 'ConnectedApp', 'oauthConfig');
      assert(isObject(config));
      assert.equal(config['isClientCredentialEnabled'], 'true');
      assert.equal(config['oauthClientCredentialUser'], 'sync@example.com');
      assert.match(String(config['consumerKey']), /^[A-Za-z0-9]{8,256}$/);
    }
  });

  it('gives JWT bearer its certificate, the scope it needs, and only users let in by an admin', () => {
    const files = made(['jwt-bearer']);
    assert.deepEqual(
      [
        member(files, 'ExtlClntAppGlobalOauthSettings', 'certificate'),
        member(files, 'ExtlClntAppOauthSettings', 'commaSeparatedOauthScopes'),
        member(files, 'ExtlClntAppOauthConfigurablePolicies', 'permittedUsersPolicyType'),
      ],
      [certificate.trim(), 'Api, Basic, OpenID, RefreshToken', 'AdminApprovedPreAuthorized'],
    );
    const connected = made(['jwt-bearer'], { app: 'connected-app' });
    assert.equal(member(connected, 'ConnectedApp', 'oauthConfig', 'isAdminApproved'), 'true');
    assert.equal(member(connected, 'ConnectedApp', 'permissionSetName'), 'My_Integration_User');
    assert.deepEqual(member(connected, 'ConnectedApp', 'oauthConfig', 'scopes'), [
      'Api',
      'Basic',
      'OpenID',
      'RefreshToken',
    ]);
  });

  it('requires PKCE and rotates refresh tokens for authorization code, and introspects its own tokens alone', () => {
    const files = made(['authorization-code']);
    const settings = (name: string) => member(files, 'ExtlClntAppGlobalOauthSettings', name);
    assert.deepEqual(
      [
        settings('isPkceRequired'),
        settings('isRefreshTokenRotationEnabled'),
        settings('isIntrospectAllTokens'),
        settings('isClientCredentialsFlowEnabled'),
        settings('certificate'),
        member(files, 'ExtlClntAppOauthConfigurablePolicies', 'refreshTokenPolicyType'),
      ],
      ['true', 'true', 'false', 'false', undefined, 'Infinite'],
    );
  });

  it('lists every component in package.xml', () => {
    const files = made(['client-credentials', 'jwt-bearer']);
    const manifest = files.find(({ path }) => path === 'manifest/package.xml');
    assert(manifest !== undefined);
    const [, members] = rootOf(manifest);
    assert(isObject(members) && Array.isArray(members['types']));
    const listed = members['types'].map((one: unknown) => (isObject(one) ? one['members'] : one));
    const names = xmlOf(files).map(({ path }) => /(\w+)\.\w+-meta\.xml$/.exec(path)?.[1]);
    assert.deepEqual(listed.sort(), names.sort());
  });

  it('escapes whatever the name is, and never writes a file that is not XML', () => {
    const hostile = fc
      .array(
        fc.constantFrom('a', '&', '<', '>', '"', "'", ']]>', '<!--', '&amp;', '€', '𝄞', '/', '..'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => `A${parts.join('')}`);
    fc.assert(
      fc.property(hostile, fc.constantFrom(...appKinds), (name, app) => {
        const files = made(['client-credentials'], { name, app });
        for (const { path } of files) assert.match(path, /^[\w/.-]+$/);
        const type = app === 'connected-app' ? 'ConnectedApp' : 'ExternalClientApplication';
        assert.equal(member(files, type, 'label'), name);
      }),
      { numRuns: 60 },
    );
  });

  it('names in the README what no file can hold, and the permission set that it made', () => {
    const [readme] = made(['asset-token', 'jwt-bearer']);
    assert.equal(readme?.path, 'README.md');
    for (const text of [
      'assetTokenSigningCertificate',
      'commaSeparatedPermissionSet',
      'API Only User',
      'sf org assign permset --name My_Integration_User --on-behalf-of USERNAME',
      'sf project deploy start --manifest manifest/package.xml --target-org my-org',
      'Consumer Key and Secret',
    ])
      assert.ok(readme.text.includes(text), text);
  });

  it('refuses what no org would take', () => {
    assert.deepEqual(
      [
        refusal({}, 'username-password'),
        refusal({ name: '日本' }),
        refusal({ name: 'a'.repeat(41) }),
        refusal({ name: 'a\u0007b' }),
        refusal({ callback: 'nourl' }),
        refusal({ callback: 'localhost:1717/callback' }),
        refusal({ callback: 'http://localhost/\nnourl' }),
        refusal({ callback: 'http://localhost/#done' }),
        refusal({ contact: 'nobody' }),
        refusal({ runAs: ' ' }),
        connectedAppWithoutUser(),
        refusal({ certificate: 'EXAMPLE' }, 'jwt-bearer'),
        refusal({ now: Date.parse('2036-01-01') }, 'jwt-bearer'),
      ],
      [
        'External Client Apps do not offer username-password',
        'No API name can be made of --name',
        '--name has 41 characters',
        '--name has a character that XML cannot hold',
        '--callback is no callback URL',
        '--callback is no callback URL',
        '--callback is no callback URL',
        '--callback is no callback URL',
        '--contact is no e-mail address',
        '--run-as is no username',
        'A connected app for client credentials needs --run-as',
        'There is no certificate.',
        'Salesforce will not take the certificate',
      ],
    );
  });

  it('says for each flow who says what it needs', () => {
    for (const flow of flowIds) assert.ok(flowNeeds[flow].basis.length > 0, flow);
  });
});
