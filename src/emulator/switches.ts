/** What a switch may be set to; the first value is the default, `open` allows more than the named ones. */
interface Switch {
  readonly values: readonly [string, ...string[]];
  readonly open?: 'whole number' | 'list of scopes';
  readonly about: string;
}

/**
 * Everything about the emulated org that can be made otherwise: for the whole emulator, for one
 * org, or for one request with the header `Emulator-Switches`.
 */
export const switchTable = {
  scopeInTokenRequest: {
    values: ['reject', 'ignore'],
    about: 'What happens to scope in the body of a token request.',
  },
  parametersInQuery: {
    values: ['accept', 'ignore'],
    about: 'Whether the token endpoint also reads parameters in the query of the URL.',
  },
  assertionMaxLifetimeSeconds: {
    values: ['none'],
    open: 'whole number',
    about: 'How far ahead exp of a JWT bearer assertion may lie. Salesforce documents 180.',
  },
  myDomainAudience: {
    values: ['accept', 'reject'],
    about: 'Whether the My Domain URL is an audience of JWT bearer assertions.',
  },
  tokenFormat: {
    values: ['app', 'opaque', 'jwt'],
    about: 'Format of access tokens: as the app says, or the same for all apps.',
  },
  jwtBearerFlow: { values: ['on', 'off'], about: 'Enable JWT Bearer Flow of the app.' },
  jwtBearerNeedsRefreshScope: {
    values: ['on', 'off'],
    about: 'Whether JWT bearer needs the scope refresh_token on the app.',
  },
  jwtBearerExtras: {
    values: ['absent', 'present'],
    about:
      'Whether JWT bearer answers carry issued_at, signature, token_format and api_instance_url.',
  },
  refreshRotation: {
    values: ['app', 'on', 'off'],
    about: 'Refresh token rotation: as the app says, or the same for all apps.',
  },
  refreshReuse: {
    values: ['revoke-family', 'refuse'],
    about: 'What a rotated refresh token that comes back does to the one that replaced it.',
  },
  refreshTokenPolicy: {
    values: ['app', 'infinite', 'zero'],
    open: 'whole number',
    about: 'Refresh token policy: as the app says, or a lifetime in seconds for all apps.',
  },
  refreshTakesMilliseconds: {
    values: ['15'],
    open: 'whole number',
    about: 'How long a refresh is in progress; another one with the same token is refused.',
  },
  refreshState: {
    values: ['free', 'in-progress'],
    about: 'Whether another refresh with the same token is in progress.',
  },
  clientCredentialsFlow: {
    values: ['on', 'off'],
    about: 'Enable Client Credentials Flow of the app.',
  },
  clientCredentialsUser: {
    values: ['present', 'missing'],
    about: 'Run As user of the client credentials flow.',
  },
  permittedUsers: {
    values: ['admin-approved', 'self-authorized'],
    about: 'Permitted Users of the app.',
  },
  userApproved: {
    values: ['yes', 'no', 'nobody', 'as-consented'],
    about:
      'Whether the user may use the app: covered by a permission set (or has consented), not covered, nobody is, or as the user answered the approval page.',
  },
  appScopes: {
    values: ['app'],
    open: 'list of scopes',
    about: 'Scopes of the app: its own, or these, separated by spaces or commas.',
  },
  scopeNotOnApp: {
    values: ['error-page', 'callback'],
    about: 'Where /authorize reports a scope that the app does not have.',
  },
  ipRestriction: {
    values: ['relaxed', 'enforced'],
    about: 'IP Relaxation of the app; when enforced, the caller is outside the allowed range.',
  },
  passwordFlow: {
    values: ['allowed', 'blocked'],
    about: 'Allow OAuth Username-Password Flows.',
  },
  pkceRequired: {
    values: ['app', 'on', 'off'],
    about: 'Require PKCE: as the app says, or the same for all apps.',
  },
  secretRequired: {
    values: ['on', 'off'],
    about: 'Require Secret for Web Server Flow and for Refresh Token Flow.',
  },
  appState: {
    values: ['installed', 'not-installed', 'not-found', 'disabled', 'blocked'],
    about: 'State of the app in this org.',
  },
  userState: { values: ['active', 'inactive'], about: 'Whether the users are active.' },
  orgState: { values: ['active', 'locked'], about: 'Whether the org is active.' },
  loginRate: {
    values: ['normal', 'exceeded', 'limited', 'counted'],
    about:
      'Logins an hour: never too many; too many, refused as documented; refused as Login Rate Exceeded; counted, 3600 for each user.',
  },
  apiAccess: { values: ['on', 'off'], about: 'Whether the org has API access.' },
  apiRequests: { values: ['normal', 'exceeded'], about: 'API requests in the last 24 hours.' },
  objectAccess: {
    values: ['full', 'none'],
    about: 'Whether the user has access to the objects of the REST API.',
  },
  plainHttp: { values: ['accept', 'refuse'], about: 'Whether requests without TLS are served.' },
  stateInCallback: {
    values: ['echo', 'change', 'drop'],
    about: 'What the callback makes of state; a client must notice a change.',
  },
  errorText: {
    values: ['real', 'docs'],
    about: 'Words of a refusal: as seen in real answers, or another known wording.',
  },
  cpqBearerCheck: {
    values: ['redirect', 'unauthorized'],
    about: 'What the CPQ admin API answers when the word Bearer is missing.',
  },
  clockOffsetSeconds: {
    values: ['0'],
    open: 'whole number',
    about: 'How far the clock of the org is ahead; negative for behind.',
  },
  headlessUser: {
    values: ['user', 'none', 'denies'],
    about:
      'Who sits at /authorize when the client is no browser: a user who consents, nobody, or a user who denies.',
  },
  fault: {
    values: [
      'none',
      'slow',
      'reset',
      'unavailable',
      'server-error',
      'truncated',
      'malformed',
      'html',
    ],
    about: 'What goes wrong on the way.',
  },
} as const satisfies Readonly<Record<string, Switch>>;

type SwitchTable = typeof switchTable;

export type SwitchName = keyof SwitchTable;

type ValueOf<Name extends SwitchName> =
  | SwitchTable[Name]['values'][number]
  // `string & {}` keeps the named values visible to an editor.
  | (SwitchTable[Name] extends { readonly open: string } ? string & {} : never);

/** One value for each switch. */
export type Switches = { readonly [Name in SwitchName]: ValueOf<Name> };

// `Object.keys` forgets the key type; the table is a literal without other keys.
export const switchNames = Object.keys(switchTable) as readonly SwitchName[];

/** Every switch at its default. */
export const defaultSwitches: Switches = Object.fromEntries(
  switchNames.map((name) => [name, switchTable[name].values[0]]),
  // One entry for each name, each the first of its own values.
) as Switches;

/** What was not understood in a text or object that sets switches, in words. */
export interface SwitchMistake {
  readonly mistake: string;
}

/** Reads switches by name, as the control API and the request header give them. */
export function readSwitches(
  given: Readonly<Record<string, unknown>>,
): Partial<Switches> | SwitchMistake {
  const mistakes = Object.entries(given).flatMap(([name, value]) => mistakeIn(name, value));
  if (mistakes.length > 0) return { mistake: mistakes.join(' ') };
  // Each name and value was just looked up in the table.
  return given as Partial<Switches>;
}

/** Reads the header `Emulator-Switches: name=value; name=value`. */
export function parseSwitches(header: string): Partial<Switches> | SwitchMistake {
  const pairs = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), value.join('=').trim()] as const;
    });
  return readSwitches(Object.fromEntries(pairs));
}

function mistakeIn(name: string, value: unknown): string[] {
  if (!isSwitchName(name)) {
    return [`There is no switch ${name}; there are ${switchNames.join(', ')}.`];
  }
  const entry: Switch = switchTable[name];
  if (typeof value === 'string' && (entry.values.includes(value) || fits(entry.open, value))) {
    return [];
  }
  const choices = entry.open === undefined ? entry.values : [...entry.values, `a ${entry.open}`];
  return [`The switch ${name} is one of ${choices.join(', ')}.`];
}

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(switchTable, name);
}

function fits(open: Switch['open'], value: string): boolean {
  if (open === 'whole number') return /^-?\d{1,12}$/.test(value);
  return open === 'list of scopes' && /^[\w:.-]+([ ,]+[\w:.-]+)*$/.test(value);
}
