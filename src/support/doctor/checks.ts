import { assertionLifetime, audience, signedAssertion, subjectClaim } from './checks/assertion.ts';
import { certificate } from './checks/certificate.ts';
import { appCredentials, secondApp, username } from './checks/credentials.ts';
import { missingValues, placeholdersLeft } from './checks/filled-in.ts';
import { hostKind, sitePrefix } from './checks/host-kind.ts';
import { privateKeys } from './checks/private-keys.ts';
import { emulatedRealOrg, noisyCases, shownSecrets } from './checks/safety.ts';
import { misspeltNames, repeatedNames, shadowedVariables } from './checks/same-name.ts';
import { settings } from './checks/settings.ts';
import { strayCharacters } from './checks/stray-characters.ts';
import { urlShape } from './checks/url-shape.ts';
import type { Check } from './examination.ts';

/** Everything that is looked at without a network, in the order a person mends it. */
export const offlineChecks: readonly Check[] = [
  missingValues,
  placeholdersLeft,
  misspeltNames,
  shadowedVariables,
  repeatedNames,
  strayCharacters,
  urlShape,
  hostKind,
  sitePrefix,
  appCredentials,
  secondApp,
  username,
  privateKeys,
  certificate,
  signedAssertion,
  audience,
  assertionLifetime,
  subjectClaim,
  settings,
  emulatedRealOrg,
  noisyCases,
  shownSecrets,
];
