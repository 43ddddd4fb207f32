import assert from 'node:assert/strict';
import { namesIn, text } from '../../../src/flows/text.ts';

describe('text', () => {
  it('is the template itself', () => {
    assert.equal(
      text('{{url}}{{site}}/services/oauth2/token'),
      '{{url}}{{site}}/services/oauth2/token',
    );
  });

  it('does not compile with a variable that nobody knows', () => {
    // @ts-expect-error `sitte` is no variable
    assert.equal(text('{{url}}{{sitte}}/services'), '{{url}}{{sitte}}/services');
  });

  it('does not compile with a name in the wrong case, or with spaces around it', () => {
    // @ts-expect-error `URL` is no variable
    assert.equal(text('{{URL}}'), '{{URL}}');
    // @ts-expect-error Postman takes the spaces for a part of the name
    assert.equal(text('{{ url }}'), '{{ url }}');
  });

  it('compiles without any variable', () => {
    assert.equal(text('client_credentials'), 'client_credentials');
  });
});

describe('namesIn', () => {
  it('finds the names in their order', () => {
    assert.deepEqual(namesIn('{{password}}{{secretToken}}, v{{version}}'), [
      'password',
      'secretToken',
      'version',
    ]);
  });

  it('finds nothing in plain text and in single braces', () => {
    assert.deepEqual(namesIn('/services/{version}'), []);
  });
});
