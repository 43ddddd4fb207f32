import { type Call, seconds } from '../call.ts';
import type { App } from '../org/app.ts';
import { demand } from '../refusal.ts';
import { showValue } from '../show-value.ts';
import { isSignedBy, type ReadJwt, readJwt } from '../tokens/read-jwt.ts';
import { homeOf } from './check-login.ts';
import { findApp } from './find-app.ts';

/** How far the clocks of client and org may differ. */
const skewSeconds = 180;

/** The app that signed a JWT bearer assertion (RFC 7523 section 3), and what the assertion claims. */
export function checkAssertion(call: Call, text: string): { app: App; jwt: ReadJwt } {
  const jwt = readJwt(text);
  demand(call, 'the assertion is a JWT', jwt, [
    'invalid-assertion',
    'the assertion is not three base64url segments with JSON in the first two',
  ]);
  const { alg } = jwt.header;
  demand(call, 'the assertion says RS256', alg === 'RS256', [
    'invalid-assertion',
    () => `alg of the assertion is ${showValue(alg)}, not RS256`,
  ]);
  const app = findApp(call, [textOf(jwt.claims['iss'])]);
  demand(call, 'the signature fits the certificate', isSignedBy(jwt, app.certificateKey), [
    'invalid-assertion',
    'the signature was not made with the key of the certificate in the app',
  ]);
  checkTimes(call, jwt);
  checkAudience(call, jwt);
  return { app, jwt };
}

/**
 * A string of digits is as good as a number, and milliseconds are only a time far ahead: clients of
 * Salesforce's own send both.
 */
function checkTimes(call: Call, jwt: ReadJwt): void {
  const now = seconds(call);
  const expiry = secondsOf(jwt.claims['exp']);
  demand(call, 'exp is a time', expiry !== undefined, [
    'invalid-assertion',
    'exp of the assertion is missing or no number',
  ]);
  demand(call, 'the assertion is not expired', expiry > now - skewSeconds, [
    'invalid-assertion',
    `the assertion expired ${now - expiry} seconds ago`,
  ]);
  const notBefore = secondsOf(jwt.claims['nbf']);
  demand(call, 'the assertion is valid already', (notBefore ?? 0) <= now + skewSeconds, [
    'invalid-assertion',
    `nbf of the assertion lies ${(notBefore ?? 0) - now} seconds ahead`,
  ]);
  const longest = call.switches.assertionMaxLifetimeSeconds;
  const inTime = longest === 'none' || expiry <= now + Number(longest);
  demand(call, 'the assertion does not live too long', inTime, [
    'invalid-assertion',
    `exp of the assertion lies ${expiry - now} seconds ahead; ${longest} are allowed`,
  ]);
}

function checkAudience(call: Call, jwt: ReadJwt): void {
  const audience = jwt.claims['aud'];
  const accepted = acceptedAudiences(call);
  demand(call, 'the audience is right', accepted.includes(textOf(audience)), [
    'audience-is-invalid',
    () =>
      `aud of the assertion is ${showValue(audience)}; accepted is one of ${accepted.join(', ')}`,
  ]);
}

/**
 * The login host of the org's kind, and the URL of a site. Whether the My Domain URL is accepted is
 * contradicted in the sources: a switch says. The Salesforce CLI adds a slash to that one.
 */
function acceptedAudiences(call: Call): readonly string[] {
  const { base } = call.host;
  const home = homeOf(call.org);
  const own = [base, `${base}/`, `${base}/${home}`];
  return [
    `https://${home}.salesforce.com`,
    `${base}/site`,
    ...(call.host.kind === 'site' ? [call.host.asked] : []),
    ...(call.switches.myDomainAudience === 'accept' ? own : []),
  ];
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

function secondsOf(claim: unknown): number | undefined {
  if (typeof claim === 'string' && /^\d+$/.test(claim)) return Number(claim);
  return typeof claim === 'number' && Number.isFinite(claim) ? claim : undefined;
}
