import assert from 'node:assert/strict';
import {
  chapters,
  isKnownErrorId,
  type KnownErrorId,
  knownError,
  knownErrorIds,
} from '../../../src/known-errors/catalogue.ts';
import { wordingsOf } from '../../../src/known-errors/explain/wordings.ts';
import { sources } from '../../../src/known-errors/sources.ts';

/** Texts that were seen or are documented, copied by hand: the catalogue must not drift from them. */
const knownWordings: readonly (readonly [KnownErrorId, string | undefined, string | undefined])[] =
  [
    ['authentication-failure', 'invalid_grant', 'authentication failure'],
    ['user-has-not-approved', 'invalid_grant', "user hasn't approved this consumer"],
    ['audience-is-invalid', 'invalid_grant', 'audience is invalid'],
    ['audience-is-invalid', 'invalid_grant', 'Audience validation failed'],
    ['invalid-assertion', 'invalid_grant', 'invalid assertion'],
    ['expired-authorization-code', 'invalid_grant', 'expired authorization code'],
    ['invalid-authorization-code', 'invalid_grant', 'invalid authorization code'],
    ['expired-refresh-token', 'invalid_grant', 'expired access/refresh token'],
    ['token-request-in-progress', 'invalid_grant', 'token request is already being processed'],
    ['ip-restricted', 'invalid_grant', 'ip restricted'],
    ['ip-restricted', 'invalid_grant', 'ip restricted or invalid login hours'],
    ['domain-not-supported', 'invalid_grant', 'request not supported on this domain'],
    ['no-client-credentials-user', 'invalid_grant', 'no client credentials user enabled'],
    ['client-credentials-not-enabled', 'invalid_grant', 'client credentials flow not enabled'],
    ['client-credentials-not-enabled', 'invalid_client', 'client credentials flow not enabled'],
    [
      'user-not-admin-approved',
      'invalid_app_access',
      'user is not admin approved to access this app',
    ],
    ['no-valid-scopes', 'invalid_grant', 'no valid scopes defined'],
    ['client-identifier-invalid', 'invalid_client_id', 'client identifier invalid'],
    ['client-identifier-invalid', 'invalid_client', 'client identifier invalid'],
    ['invalid-client-credentials', 'invalid_client', 'invalid client credentials'],
    ['app-must-be-installed', 'invalid_client', 'app must be installed into org'],
    ['app-not-found', 'app_not_found', 'External client app is not installed in this org'],
    [
      'oauth-flow-disabled',
      'oauth_flow_disabled',
      'The external client app or the OAuth plugin is disabled.',
    ],
    ['unsupported-grant-type', 'unsupported_grant_type', 'grant type not supported'],
    ['scope-not-supported', 'invalid_request', 'scope parameter not supported'],
    ['code-verifier-mismatch', 'invalid_request', undefined],
    ['code-verifier-missing', 'invalid_grant', undefined],
    ['must-use-post', 'invalid_request', 'must use HTTP POST'],
    ['https-required', 'invalid_request', 'HTTPS required'],
    ['redirect-uri-mismatch', 'redirect_uri_mismatch', 'redirect_uri must match configuration'],
    ['redirect-uri-missing', 'redirect_uri_missing', undefined],
    ['invalid-scope', 'invalid_scope', undefined],
    ['inactive-user', 'inactive_user', undefined],
    ['inactive-org', 'inactive_org', undefined],
    ['rate-limit-exceeded', 'rate_limit_exceeded', undefined],
    ['login-rate-exceeded', 'invalid_grant', 'Login Rate Exceeded'],
    ['server-error', 'server_error', undefined],
    ['server-error', 'unknown_error', undefined],
    ['service-unavailable', 'service_unavailable', undefined],
    ['service-unavailable', 'system_down', undefined],
    ['invalid-basic-auth-header', 'invalid_basic_auth_header', undefined],
    ['invalid-assertion-type', 'invalid_assertion_type', undefined],
    ['bad-jti', 'bad_jti_claim', undefined],
    ['unsupported-token-type', 'unsupported_token_type', undefined],
    ['invalid-token', 'invalid_token', undefined],
    [
      'refresh-scope-required',
      'invalid_request',
      'refresh_token scope is required and the connected app should be installed and preauthorized',
    ],
    ['invalid-subject-token', undefined, 'invalid subject token'],
    [
      'authorize-redirect-uri-mismatch',
      'redirect_uri_mismatch',
      'redirect_uri must match configuration',
    ],
    ['authorize-client-identifier-invalid', 'invalid_client_id', 'client identifier invalid'],
    ['authorize-must-use-get', 'invalid_request', 'must use HTTP GET'],
    ['out-of-band-not-supported', 'invalid_request', 'out-of-band not supported'],
    ['missing-code-challenge', 'invalid_request', 'missing required code challenge'],
    ['end-user-denied', 'access_denied', 'end-user denied authorization'],
    ['immediate-unsuccessful', 'immediate_unsuccessful', undefined],
    ['unsupported-response-type', 'unsupported_response_type', undefined],
    [
      'approval-error-generic',
      'OAUTH_APPROVAL_ERROR_GENERIC',
      'An unexpected error has occurred during authentication. Please try again.',
    ],
    [
      'app-access-denied',
      'OAUTH_APP_ACCESS_DENIED',
      'user is not admin approved to access this app',
    ],
    ['external-client-app-not-found', 'OAUTH_EC_APP_NOT_FOUND', undefined],
    ['session-expired', 'INVALID_SESSION_ID', 'Session expired or invalid'],
    [
      'session-not-valid-for-rest',
      'INVALID_SESSION_ID',
      'This session is not valid for use with the REST API',
    ],
    ['app-not-attached-to-agent', undefined, 'Connected app is not attached to Agent'],
    ['bad-oauth-token', undefined, 'Bad_OAuth_Token'],
  ];

/** Statuses other than the 400 that nearly every refusal of the token endpoint has. */
const statuses: Partial<Record<KnownErrorId, number>> = {
  'server-error': 500,
  'service-unavailable': 503,
  'session-expired': 401,
  'session-not-valid-for-rest': 401,
  'app-not-attached-to-agent': 401,
  'invalid-auth-header': 401,
  'request-limit-exceeded': 403,
  'api-disabled-for-org': 403,
  'insufficient-access': 403,
  'bad-oauth-token': 403,
  'token-not-active': 200,
  'agent-api-not-found': 404,
  'api-version-gone': 410,
  'cors-refused': 403,
  'cpq-bearer-missing': 302,
  'cpq-token-refused': 401,
};

const violations = (check: (id: KnownErrorId) => unknown) =>
  knownErrorIds.filter((id) => !check(id));

describe('the catalogue of known errors', () => {
  for (const [id, error, description] of knownWordings) {
    it(`has ${id} as ${[error, description].filter(Boolean).join(' / ')}`, () => {
      const found = wordingsOf(knownError(id)).find(
        (one) => one.error === error && one.description === description,
      );
      assert.ok(found);
    });
  }

  it('answers with the documented status', () => {
    const found = knownErrorIds.flatMap((id) => {
      const { wire } = knownError(id);
      return 'status' in wire && wire.status !== 400 ? [[id, wire.status]] : [];
    });
    assert.deepEqual(Object.fromEntries(found), statuses);
  });

  it('has ids in lower case with hyphens', () => {
    assert.deepEqual(
      violations((id) => /^[a-z]+(-[a-z]+)+$/.test(id)),
      [],
    );
  });

  it('says what happened, why, where to look and what to do, for every entry', () => {
    const complete = violations((id) => {
      const { title, because, check, fix, flows } = knownError(id);
      return (
        title !== '' && because.length > 0 && check.length > 0 && fix.length > 0 && flows.length > 0
      );
    });
    assert.deepEqual(complete, []);
  });

  it('writes causes and fixes as one sentence each', () => {
    const bad = knownErrorIds.flatMap((id) =>
      [...knownError(id).because, ...knownError(id).fix].filter(
        (sentence) => !/^[\p{Lu}a-z].*\.$/u.test(sentence) || sentence.includes('\n'),
      ),
    );
    assert.deepEqual(bad, []);
  });

  it('holds plain text, since not all that show it read Markdown', () => {
    assert.deepEqual(
      violations((id) => !JSON.stringify(knownError(id)).includes('`')),
      [],
    );
  });

  it('begins each fix with a verb', () => {
    const verbs =
      /^(Add|Allow|Apply|Ask|Assign|Attach|Activate|Begin|Build|Call|Choose|Click|Combine|Copy|Correct|Enable|Exchange|Fill|Get|Give|Install|Keep|Leave|Let|Log|Make|Move|Open|Paste|Percent-encode|Read|Register|Remove|Reset|Revoke|Select|Send|Set|Sign|Store|Switch|Take|Throw|Tick|Try|Turn|Upload|Use|Wait) /;
    assert.deepEqual(
      knownErrorIds.flatMap((id) => knownError(id).fix.filter((fix) => !verbs.test(fix))),
      [],
    );
  });

  it('names no cause, place or fix twice within an entry', () => {
    const repeated = violations((id) => {
      const { because, check, fix } = knownError(id);
      return [because, fix, check.map(({ what }) => what)].every(
        (list) => new Set(list).size === list.length,
      );
    });
    assert.deepEqual(repeated, []);
  });

  it('begins every click path in Setup, or in a page that it names', () => {
    const paths = knownErrorIds.flatMap((id) =>
      knownError(id).check.flatMap((one) => [one.externalClientApp, one.connectedApp]),
    );
    assert.deepEqual(
      paths.filter((path) => path !== undefined && !path.startsWith('Setup → ')),
      [],
    );
  });

  it('names sources that are listed', () => {
    const unknown = knownErrorIds.flatMap((id) =>
      knownError(id)
        .basis.source.split(', ')
        .filter((source) => !Object.hasOwn(sources, source)),
    );
    assert.deepEqual(unknown, []);
  });

  it('tells two entries apart by their wire, wherever the words are known', () => {
    const wires = knownErrorIds
      .map((id) => knownError(id).wire)
      .filter((wire) =>
        'description' in wire ? wire.description !== undefined : wire.kind !== 'oauth',
      )
      .map((wire) => JSON.stringify(wire));
    assert.deepEqual(
      wires.filter((wire, at) => wires.indexOf(wire) !== at),
      [],
    );
  });

  it('has no variant that is the wording of another entry of the same kind', () => {
    const owner = new Map<string, KnownErrorId>();
    const shared = knownErrorIds.flatMap((id) =>
      wordingsOf(knownError(id)).flatMap(({ error, description }) => {
        if (description === undefined) return [];
        const key = `${knownError(id).wire.kind} ${error} ${description}`;
        const other = owner.get(key);
        owner.set(key, id);
        return other === undefined ? [] : [`${id} and ${other}: ${key}`];
      }),
    );
    assert.deepEqual(shared, []);
  });

  it('invents no words for what is only inferred', () => {
    const invented = knownErrorIds.filter((id) => {
      const { basis, wire } = knownError(id);
      return (
        basis.confidence === 'inferred' && 'description' in wire && wire.description !== undefined
      );
    });
    assert.deepEqual(invented, []);
  });

  it('has each entry in one of its chapters, which have titles', () => {
    assert.deepEqual(
      chapters.flatMap(({ ids }) => ids),
      knownErrorIds,
    );
    const titles = chapters.map(({ title }) => title);
    assert.ok(titles.every((title) => /^[A-Z]/.test(title)));
    assert.equal(new Set(titles).size, titles.length);
  });

  it('knows an id from any other text', () => {
    assert.deepEqual(['ip-restricted', 'IP-RESTRICTED', 'constructor', ''].map(isKnownErrorId), [
      true,
      false,
      false,
      false,
    ]);
  });
});
