import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { isOwnHost } from '../checks/demand-own-host.ts';
import { demand } from '../refusal.ts';

/** `GET /.well-known/auth-configuration`: the login page of an org or site; not on login hosts. */
export function authConfiguration(call: Call): Answer {
  const { asked } = call.host;
  demand(call, 'the host is the org’s own', isOwnHost(call.host), [
    'no-such-page',
    'auth-configuration is there on My Domain and site hosts only',
  ]);
  const document = {
    OrgId: call.org.id,
    Url: asked,
    MobileSDK: {
      UseiOSNativeBrowserForAuthentication: false,
      UseAndroidNativeBrowserForAuthentication: false,
      shareBrowserSessionIOS: false,
      shareBrowserSessionAndroid: false,
    },
    LoginPage: { LoginPageUrl: asked },
    SamlProviders: [],
    AuthProviders: [],
    CertificateLogin: { CertificateLoginUrl: asked },
    LoginPageType: 'standard',
    LoginPageTypeConfigs: {},
  };
  return json(200, document, { 'access-control-allow-origin': '*' });
}
