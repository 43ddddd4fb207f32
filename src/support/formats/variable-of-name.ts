import { environmentName } from '../../model/environment-name.ts';
import { type VariableName, variableNames } from '../../model/variables.ts';

/** Names that other programs and people use for our variables, without punctuation. */
const synonyms = new Map<string, VariableName>(
  Object.entries({
    consumerkey: 'clientId',
    consumersecret: 'clientSecret',
    instanceurl: 'url',
    loginurl: 'url',
    mydomain: 'url',
    mydomainurl: 'url',
    instanceapiversion: 'version',
    apiversion: 'version',
    callbackurl: 'redirectUrl',
    redirecturi: 'redirectUrl',
    callbackuri: 'redirectUrl',
    user: 'username',
    audience: 'jwtAudience',
    securitytoken: 'secretToken',
    accesstoken: '_accessToken',
    refreshtoken: '_refreshToken',
    idtoken: '_idToken',
  } as const),
);

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `callback` and `_callback` read alike without punctuation: what a person fills in is meant. */
const ours = new Map<string, VariableName>(
  [...variableNames].reverse().map((name) => [plain(name), name]),
);

const exact = new Map<string, VariableName>(
  variableNames.flatMap((name) => [
    [name, name],
    [environmentName(name), name],
  ]),
);

/** The variable that somebody means by a name such as `SF_CLIENT_ID`; the name itself else. */
export function variableOfName(name: string): string {
  const bare = plain(name.replace(/^(?:GRANTSMITH|SALESFORCE|SFOAUTH|SFDC|SF)[_.-]/i, ''));
  return exact.get(name) ?? synonyms.get(bare) ?? ours.get(bare) ?? name;
}
