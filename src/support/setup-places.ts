import { documented, reported } from '../flows/sources.ts';
import type { Basis } from '../model/basis.ts';

/** Where something stands in Salesforce, in the words of its menus, and who says so. */
export interface SetupPlace {
  readonly menus: readonly string[];
  readonly basis: Basis;
}

const app = ['Setup', 'External Client App Manager', 'the app', 'Settings', 'OAuth Settings'];
const connectedApp = ['Setup', 'App Manager', 'the app'];

/** The places that letters, questions and findings send a person to, each written once. */
export const setupPlaces = {
  myDomain: {
    menus: ['Setup', 'My Domain', 'Current My Domain URL'],
    basis: documented('MY DOMAIN'),
  },
  sites: { menus: ['Setup', 'Digital Experiences', 'All Sites'], basis: reported('ALL SITES') },
  users: { menus: ['Setup', 'Users'], basis: reported('REPORTS') },
  securityToken: { menus: ['Reset My Security Token'], basis: documented('SECURITY TOKEN') },
  keyAndSecret: { menus: [...app, 'Consumer Key and Secret'], basis: documented('ECA KEY') },
  connectedKeyAndSecret: {
    menus: [...connectedApp, 'View', 'Manage Consumer Details'],
    basis: documented('CA KEY'),
  },
  callbackUrl: { menus: [...app, 'Callback URL'], basis: documented('ECA CREATE') },
  connectedCallbackUrl: {
    menus: [...connectedApp, 'Edit', 'Callback URL'],
    basis: documented('CA EDIT'),
  },
  scopes: { menus: [...app, 'Selected OAuth Scopes'], basis: documented('ECA CREATE') },
  connectedScopes: {
    menus: [...connectedApp, 'Edit', 'Selected OAuth Scopes'],
    basis: documented('CA EDIT'),
  },
  usage: {
    menus: ['Setup', 'External Client Apps', 'OAuth Usage'],
    basis: documented('ECA USAGE'),
  },
  connectedUsage: { menus: ['Setup', 'Connected Apps OAuth Usage'], basis: reported('REPORTS') },
} as const satisfies Readonly<Record<string, SetupPlace>>;

export type SetupPlaceName = keyof typeof setupPlaces;

/** The way to a place, as the menus have it in English: `Setup → My Domain → Current My Domain URL`. */
export function wayTo(place: SetupPlaceName): string {
  return setupPlaces[place].menus.join(' → ');
}
