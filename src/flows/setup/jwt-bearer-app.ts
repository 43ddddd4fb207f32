import type { GuideStep } from '../../model/flow.ts';

/** What lets an app sign for a user. */
export const jwtBearerApp: readonly GuideStep[] = [
  {
    title: 'Upload the certificate',
    externalClientApp:
      'Settings → OAuth Settings → Flow Enablement → Enable JWT Bearer Flow: upload the X.509 certificate of your private key (RSA, 2048 bits or more; the file at most 4 KB).',
    connectedApp:
      'Edit → Use digital signatures: upload the X.509 certificate of your private key (RSA, 2048 bits or more; the file at most 4 KB).',
  },
];
