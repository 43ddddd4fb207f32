import { documented, reported } from '../../flows/sources.ts';
import type { Basis } from '../../model/basis.ts';
import { type SetupPlaceName, setupPlaces } from '../setup-places.ts';

/** Names of menus in a German org, where they could be confirmed; the others keep their English name. */
const names: Readonly<Record<string, { readonly german: string; readonly basis: Basis }>> = {
  'My Domain': { german: 'Meine Domäne', basis: documented('TRAILHEAD DE') },
  'App Manager': { german: 'App-Manager', basis: reported('GERMAN ORGS') },
  Users: { german: 'Benutzer', basis: reported('GERMAN ORGS') },
};

/** A menu by its English name, with the German one beside it where it is known. */
export function germanMenu(menu: string): string {
  if (menu === 'the app') return 'die App';
  const german = names[menu]?.german;
  return german === undefined ? menu : `${menu} („${german}“)`;
}

/** The way to a place for somebody whose Salesforce speaks German. */
export function germanWayTo(place: SetupPlaceName): string {
  return setupPlaces[place].menus.map(germanMenu).join(' → ');
}
