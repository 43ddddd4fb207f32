import {
  callbackUrls,
  certificate,
  consumerDetails,
  myDomain,
  userRecord,
} from '../../known-errors/catalogue/checks.ts';
import type { Check } from '../../model/known-error.ts';
import type { VariableName } from '../../model/variables.ts';

/** Where in Setup the value of a variable stands, or what it has to fit; none for our own. */
export const variablePlaces: Readonly<Partial<Record<VariableName, Required<Check>>>> = {
  url: myDomain,
  clientId: consumerDetails,
  clientSecret: consumerDetails,
  username: userRecord,
  password: userRecord,
  redirectUrl: callbackUrls,
  privateKey: certificate,
  jwtClientId: consumerDetails,
  jwtClientSecret: consumerDetails,
};
