import type { Switches } from '../switches.ts';
import type { App, RefreshTokenPolicy } from './app.ts';

/** The app as the switches make it for this request. */
export function appUnderSwitches(app: App, switches: Switches): App {
  return {
    ...app,
    tokenFormat: switches.tokenFormat === 'app' ? app.tokenFormat : switches.tokenFormat,
    scopes:
      switches.appScopes === 'app' ? app.scopes : switches.appScopes.split(/[ ,]+/).filter(Boolean),
    jwtBearerEnabled: app.jwtBearerEnabled && switches.jwtBearerFlow === 'on',
    clientCredentialsEnabled:
      app.clientCredentialsEnabled && switches.clientCredentialsFlow === 'on',
    runAsUserId: switches.clientCredentialsUser === 'present' ? app.runAsUserId : undefined,
    permittedUsers: switches.permittedUsers,
    pkceRequired: under(switches.pkceRequired, app.pkceRequired),
    secretRequired: app.secretRequired && switches.secretRequired === 'on',
    refreshRotation: under(switches.refreshRotation, app.refreshRotation),
    refreshTokenPolicy: policyUnder(switches.refreshTokenPolicy, app.refreshTokenPolicy),
    ipRelaxation: switches.ipRestriction,
  };
}

function under(value: 'app' | 'on' | 'off', ofApp: boolean): boolean {
  return value === 'app' ? ofApp : value === 'on';
}

function policyUnder(value: string, ofApp: RefreshTokenPolicy): RefreshTokenPolicy {
  if (value === 'app') return ofApp;
  if (value === 'infinite' || value === 'zero') return { kind: value };
  return { kind: 'lifetime', seconds: Number(value) };
}
