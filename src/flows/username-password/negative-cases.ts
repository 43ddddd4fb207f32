import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { NegativeCase } from '../../model/negative-case.ts';
import { text } from '../text.ts';

const specs = ['RFC 6749 section 4.3.2', 'Salesforce: Username-Password Flow'];

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly NegativeCase<KnownErrorId>[] = [
  {
    id: 'PASS-01',
    title: 'Wrong password',
    request: 'token',
    change: { form: { password: 'EXAMPLE_wrong_password' } },
    expects: 'authentication-failure',
    specs,
    // Salesforce locks a user out after a few of these.
    safety: 'noisy',
  },
  {
    id: 'PASS-02',
    title: 'Wrong security token',
    request: 'token',
    change: { form: { password: text('{{password}}EXAMPLE_wrong_security_token') } },
    expects: 'authentication-failure',
    specs,
    safety: 'noisy',
  },
  {
    id: 'PASS-03',
    title: 'Flow blocked for the org',
    request: 'token',
    change: { switches: { passwordFlow: 'blocked' } },
    expects: 'authentication-failure',
    specs,
    safety: 'emulator-only',
  },
  {
    id: 'PASS-04',
    title: 'User of a production org on the test host',
    request: 'token',
    change: { url: text('{{url}}/test/services/oauth2/token') },
    expects: 'authentication-failure',
    specs,
    safety: 'emulator-only',
    onlyIf: { variable: 'jwtAudience', is: 'https://login.salesforce.com' },
  },
  {
    id: 'PASS-05',
    title: 'Unknown user',
    request: 'token',
    change: { form: { username: 'nobody@grantsmith.example' } },
    expects: 'authentication-failure',
    specs,
    safety: 'safe',
  },
];
