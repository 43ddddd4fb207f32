import assert from 'node:assert/strict';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { type ForeignRequest, passes } from '../foreign-collection.ts';
import { kindsOf, only, runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  describe('sees an unsigned JWT bearer assertion:', () => {
    const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${segment({ alg: 'none' })}.${segment({ sub: 'EXAMPLE' })}.c2ln`;
    const signed = `${segment({ alg: 'RS256' })}.${segment({ sub: 'EXAMPLE' })}.c2ln`;
    const send = (
      assertion: string,
      path = '/json',
      folder = 'Get a token',
      expected = 'to.be.above(0)',
    ) =>
      runForeign([
        {
          name: folder,
          items: [
            {
              name: 'Token',
              url: `${server.url}${path}`,
              form: { grant_type: grant, assertion },
              test: `pm.test('answers', () => pm.expect(pm.response.code).${expected});`,
            },
          ],
        },
      ]);

    const cases: readonly (readonly [string, string])[] = [
      ['', 'it is empty'],
      ['a.b', 'it has 2 of the three segments of a JWT'],
      ['a.b.', 'one of its three segments is empty'],
      ['YQ.b.c', 'its header is no JSON'],
      [none, 'its algorithm is none'],
    ];
    for (const [assertion, fault] of cases) {
      it(fault, async () => {
        const { result } = await send(assertion);
        assert.deepEqual(
          only(result.requests).problems.map(({ kind, message }) => ({ kind, message })),
          [
            {
              kind: 'unsigned-assertion',
              message: `The JWT bearer request was sent with an assertion that is not signed: ${fault}`,
            },
          ],
        );
      });
    }

    describe('also', () => {
      const type = 'application/x-www-form-urlencoded';
      const body = { mode: 'raw', raw: `grant_type=${encodeURIComponent(grant)}&assertion=a.b` };
      const ask = async (request: Partial<ForeignRequest>) => {
        const url = `${server.url}/json`;
        const { result } = await runForeign([{ name: 'Token', url, test: passes, ...request }]);
        return only(result.requests).problems.map(({ kind, where }) => ({ kind, where }));
      };

      it('in a form that is written as text', async () => {
        assert.deepEqual(await ask({ method: 'POST', headers: { 'content-type': type }, body }), [
          { kind: 'unsigned-assertion', where: undefined },
        ]);
      });

      it('in a query', async () => {
        assert.deepEqual(await ask({ method: 'POST', url: `${server.url}/json?${body.raw}` }), [
          { kind: 'unsigned-assertion', where: undefined },
        ]);
      });

      it('in a request that a script sends', async () => {
        const request = {
          url: `${server.url}/json`,
          method: 'POST',
          header: { 'content-type': type },
          body,
        };
        const before = `pm.sendRequest(${JSON.stringify(request)}, () => {});`;
        assert.deepEqual(await ask({ before }), [
          { kind: 'unsigned-assertion', where: 'pre-request script of "Token"' },
        ]);
      });
    });

    it('but not where it is signed', async () => {
      const { result } = await send(signed);
      assert.deepEqual(only(result.requests).problems, []);
    });

    it('nor where it is there to be refused, and was', async () => {
      const { result } = await send(none, '/refused', 'Negative cases');
      assert.deepEqual(only(result.requests).problems, []);
    });

    it('nor where it was to be refused, and something else went wrong', async () => {
      const down = await send(none, '/reset', 'Negative cases');
      assert.deepEqual(kindsOf(only(down.result.requests).problems), ['transport']);
      const other = await send(none, '/refused', 'Negative cases', 'to.equal(401)');
      assert.deepEqual(only(other.result.requests).problems, []);
    });

    it('but where it was to be refused and was accepted', async () => {
      const { result } = await send(none, '/json', 'Negative cases');
      assert.deepEqual(kindsOf(only(result.requests).problems), ['unsigned-assertion']);
    });
  });
});
