import assert from 'node:assert/strict';
import {
  assertionOf,
  bearer,
  credentials,
  jwtBearer,
  type OrgClient,
  orgClient,
} from '../emulator/org-client.ts';
import { withEmulator } from '../emulator/with-emulator.ts';

const seconds = Number(process.env['GRANTSMITH_SOAK_SECONDS'] ?? 10);
const connections = 200;
const orgs = ['amber', 'birch', 'cedar', 'delta'];

/** An org, another one in which its tokens must be worth nothing, and what was signed for it. */
interface Place {
  readonly home: OrgClient;
  readonly elsewhere: OrgClient;
  readonly orgId: string;
  readonly assertion: string;
}

/** What one visitor asks, and the answer that alone is right. */
type Question = (place: Place) => Promise<readonly [seen: unknown, right: unknown]>;

const clientCredentials = ({ home }: Place) =>
  home.token({ grant_type: 'client_credentials', ...credentials(home) });

const questions: readonly Question[] = [
  async (place) => {
    const { body } = await clientCredentials(place);
    const token = bearer(body['access_token']);
    const [own, foreign] = [
      await place.home.get('/services/oauth2/userinfo', token),
      await place.elsewhere.get('/services/oauth2/userinfo', token),
    ];
    const seen = [own.body['organization_id'], foreign.status, foreign.text];
    return [seen, [place.orgId, 403, 'Bad_OAuth_Token']];
  },
  async ({ home, assertion, orgId }) => {
    const { status, body } = await home.token({ grant_type: jwtBearer, assertion });
    return [
      [status, String(body['access_token']).slice(0, 16)],
      [200, `${orgId.slice(0, 15)}!`],
    ];
  },
  async ({ home, assertion }) => {
    const { status, body } = await home.token({
      grant_type: jwtBearer,
      assertion: `${assertion.slice(0, -8)}AAAAAAAA`,
    });
    return [
      [status, body],
      [400, { error: 'invalid_grant', error_description: 'invalid assertion' }],
    ];
  },
  async ({ home, elsewhere }) => {
    const { status, body } = await home.token({
      grant_type: 'client_credentials',
      ...credentials(elsewhere),
    });
    return [
      [status, body['error']],
      [400, 'invalid_client_id'],
    ];
  },
];

/** Asks one question after another until the time is over; the first wrong answer ends the test. */
async function visitor(places: readonly Place[], first: number, until: number): Promise<number> {
  let asked = 0;
  for (; Date.now() < until; asked += 1) {
    const place = places[(first + asked) % places.length];
    const question = questions[(first + asked * 3) % questions.length];
    assert.ok(place !== undefined && question !== undefined);
    const [seen, right] = await question(place);
    assert.deepEqual(seen, right);
  }
  return asked;
}

async function placesOf(clients: readonly OrgClient[]): Promise<Place[]> {
  // Long enough for the whole test: signing is not what is tried here.
  const later = Math.floor(Date.now() / 1000) + 3600;
  return Promise.all(
    clients.map(async (home, position) => {
      const elsewhere = clients[(position + 1) % clients.length];
      const { body } = await home.get('/.well-known/auth-configuration');
      assert.ok(elsewhere !== undefined);
      return { home, elsewhere, orgId: String(body['OrgId']), assertion: assertionOf(home, later) };
    }),
  );
}

describe(`the emulator with ${connections} connections at once for ${seconds} seconds`, () => {
  it('gives no wrong answer, and no token of one org to another', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    try {
      await withEmulator({ orgs }, async (emulator) => {
        const places = await placesOf(orgs.map((name) => orgClient(emulator, name)));
        const until = Date.now() + seconds * 1000;
        const visitors = Array.from({ length: connections }, (_, first) =>
          visitor(places, first, until),
        );
        const asked = (await Promise.all(visitors)).reduce((sum, one) => sum + one, 0);
        assert.ok(asked >= connections, `every visitor was answered: ${asked} questions`);
      });
    } finally {
      process.off('unhandledRejection', note);
    }
    assert.deepEqual(rejections, []);
  }).timeout((seconds + 60) * 1000);
});
