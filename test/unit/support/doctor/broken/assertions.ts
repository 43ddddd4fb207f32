import { type BrokenEnvironment, jwt } from '../broken-environment.ts';

export const assertions: readonly BrokenEnvironment[] = [
  {
    ...jwt,
    title: 'with the audience of production for a sandbox',
    orgType: 'sandbox',
    changes: { jwtAudience: 'https://login.salesforce.com' },
    finding: 'audience-of-production',
  },
  {
    ...jwt,
    title: 'with the audience of a sandbox for production',
    changes: { jwtAudience: 'https://test.salesforce.com' },
    finding: 'audience-of-sandbox',
  },
  {
    ...jwt,
    title: 'with a bare host for an audience',
    changes: { jwtAudience: 'login.salesforce.com' },
    finding: 'audience-without-scheme',
  },
  {
    ...jwt,
    title: 'with http in the audience',
    changes: { jwtAudience: 'http://login.salesforce.com' },
    finding: 'audience-without-tls',
  },
  {
    ...jwt,
    title: 'with a slash behind the audience',
    changes: { jwtAudience: 'https://login.salesforce.com/' },
    finding: 'audience-with-slash',
  },
  {
    ...jwt,
    title: 'with the endpoint for an audience',
    changes: { jwtAudience: 'https://login.salesforce.com/services/oauth2/token' },
    finding: 'audience-is-an-endpoint',
  },
  {
    ...jwt,
    title: 'with a list for an audience',
    changes: { jwtAudience: '["https://login.salesforce.com"]' },
    finding: 'audience-is-a-list',
  },
  {
    ...jwt,
    title: 'with the My Domain for an audience',
    changes: { jwtAudience: 'https://example.my.salesforce.com' },
    finding: 'audience-is-my-domain',
  },
  {
    ...jwt,
    title: 'with a login host for the audience of a site',
    orgType: 'experience-cloud',
    changes: { jwtAudience: 'https://test.salesforce.com' },
    finding: 'audience-of-sandbox',
  },
  {
    ...jwt,
    title: 'with the audience of another site',
    orgType: 'experience-cloud',
    changes: { jwtAudience: 'https://other.my.site.com' },
    finding: 'audience-is-not-the-site',
  },
  {
    ...jwt,
    title: 'with a lifetime of ten minutes',
    changes: { jwtLifetimeSeconds: '600' },
    finding: 'lifetime-too-long',
  },
  {
    ...jwt,
    title: 'with a lifetime in words',
    changes: { jwtLifetimeSeconds: '3m' },
    finding: 'lifetime-is-no-number',
  },
  {
    ...jwt,
    title: 'with another claim for the user',
    changes: { jwtSubjectClaim: 'username' },
    finding: 'subject-claim-unknown',
  },
  {
    ...jwt,
    title: 'with an assertion that is none',
    changes: { assertion: '00DEM0000000001!AQEXAMPLE' },
    finding: 'assertion-is-none',
  },
  {
    ...jwt,
    title: 'with an assertion that has expired',
    key: 'expiredAssertion',
    finding: 'assertion-refused',
  },
];
