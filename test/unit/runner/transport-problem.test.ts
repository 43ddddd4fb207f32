import assert from 'node:assert/strict';
import { transportProblem } from '../../../src/runner/transport-problem.ts';

const sent = {
  method: 'POST',
  url: 'https://acme.my.salesforce.com/services/oauth2/token',
  headers: [],
  form: [],
  text: '',
  credentials: [],
};

describe('transportProblem', () => {
  // https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes
  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
  ])
    it(`leads to the certificate over ${code}`, () => {
      const error = { name: 'Error', message: 'a sentence of OpenSSL', stack: '', code };
      assert.deepEqual(transportProblem(sent, error, { isOver: false }), {
        kind: 'transport',
        message: `POST ${sent.url}: the certificate of the server is not trusted (${code})`,
        next: 'Check the host name and the certificate authority; -k accepts any certificate.',
      });
    });
});
