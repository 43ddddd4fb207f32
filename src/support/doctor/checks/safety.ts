import { isSecretName } from '../../../runner/secret-name.ts';
import type { Check } from '../examination.ts';
import type { Finding } from '../finding.ts';

/** An org that is said to be emulated is not one of Salesforce's. */
export const emulatedRealOrg: Check = ({ emulated, host }) =>
  emulated && host !== undefined && host.kind !== 'loopback' && host.url.protocol === 'https:'
    ? [
        {
          id: 'real-org-called-emulated',
          severity: 'error',
          variable: 'emulated',
          what: 'The environment says that the org is the emulator, and the host is none.',
          why: 'Cases that only the emulator may be put to would be sent to a real org.',
          fix: 'Empty the variable emulated.',
        },
      ]
    : [];

/** Failed logins are sent to a real org only on purpose. */
export const noisyCases: Check = ({ emulated, meant, read }) =>
  read.has('noisyCases') && meant('noisyCases') === 'true' && !emulated
    ? [
        {
          id: 'noisy-against-a-real-org',
          severity: 'warning',
          variable: 'noisyCases',
          what: 'Negative cases that leave traces will be sent to a real org.',
          why: 'Failed logins among them count towards a lockout of the user.',
          fix: 'Empty the variable noisyCases, unless that is what you want.',
        },
      ]
    : [];

/** Postman hides what is typed as a secret, and nothing else. */
export const shownSecrets: Check = ({ written }) =>
  written.values
    .filter(({ key, value, type }) => type !== 'secret' && value !== '' && isSecretName(key))
    .map(
      ({ key }): Finding => ({
        id: 'secret-shown',
        severity: 'note',
        variable: key,
        what: `${key} is a secret, and Postman shows it to everybody who looks at the screen.`,
        why: 'Its type in the environment is not "secret".',
        fix: 'Set the type of the variable to secret, in Postman or in the file.',
      }),
    );
