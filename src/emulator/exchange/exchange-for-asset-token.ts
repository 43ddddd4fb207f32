import type { JsonObject } from '../../model/json.ts';
import { type Call, seconds } from '../call.ts';
import { checkLogin } from '../checks/check-login.ts';
import type { App, AssetTokenSettings } from '../org/app.ts';
import { appUnderSwitches } from '../org/app-under-switches.ts';
import { appWithClientId, userWithId } from '../org/find-in-org.ts';
import { nextRecordId } from '../org/next-record-id.ts';
import type { AccessToken } from '../org/token.ts';
import { demand } from '../refusal.ts';
import { signJwt } from '../tokens/sign-jwt.ts';
import { identityUrl } from '../tokens/token-members.ts';
import { checkActorToken } from './check-actor-token.ts';
import { findSubject } from './find-subject.ts';

/** An asset token: a JWT about a device, for the user whose access token was exchanged. */
export async function exchangeForAssetToken(call: Call): Promise<JsonObject> {
  const subject = findSubject(call);
  demand(call, 'the subject token is opaque', subject.format === 'opaque', [
    'subject-token-refused',
    'the subject token is a JWT-based access token',
  ]);
  const device = await checkActorToken(call);
  const { app, settings } = appOf(call, subject);
  const user = userWithId(call.org, subject.userId);
  demand(call, 'the user exists', user, ['inactive-user', 'the user was deleted']);
  checkLogin(call, app, user);
  return {
    access_token: await assetToken(call, { settings, subject, device }),
    issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_type: 'Bearer',
    expires_in: settings.validitySeconds,
  };
}

function appOf(call: Call, subject: AccessToken): { app: App; settings: AssetTokenSettings } {
  const app = appWithClientId(call.org, subject.clientId);
  const settings = app?.assetTokens;
  demand(call, 'the app issues asset tokens', app !== undefined && settings, [
    'subject-token-refused',
    'Enable Asset Tokens is off in the app of the subject token',
  ]);
  return { app: appUnderSwitches(app, call.switches), settings };
}

async function assetToken(
  call: Call,
  order: { settings: AssetTokenSettings; subject: AccessToken; device: JsonObject },
): Promise<string> {
  const keys = await call.org.keys();
  const { settings, subject, device } = order;
  const now = seconds(call);
  return signJwt(
    { kid: keys.assetTokenKeyId, typ: 'JWT', alg: 'RS256' },
    {
      aud: settings.audiences,
      nbf: now,
      iss: call.host.base,
      exp: now + settings.validitySeconds,
      iat: now,
      sub: identityUrl(call, subject.userId),
      Id: nextRecordId(call.org, '02i'),
      ...device,
      custom_attributes: settings.customAttributes,
      custom_permissions: {},
    },
    keys.privateKey,
  );
}
