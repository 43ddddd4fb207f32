import { type BrokenEnvironment, jwt } from '../broken-environment.ts';

export const keys: readonly BrokenEnvironment[] = [
  {
    ...jwt,
    title: 'with a path for a key',
    changes: { privateKey: 'keys/private-key.pem' },
    finding: 'key-is-a-path',
  },
  { ...jwt, title: 'with a key of 1024 bits', key: 'weak', finding: 'key-too-short' },
  { ...jwt, title: 'with an encrypted key', key: 'encrypted', finding: 'key-encrypted' },
  { ...jwt, title: 'with an elliptic-curve key', key: 'elliptic', finding: 'key-is-not-rsa' },
  { ...jwt, title: 'with a public key', key: 'public', finding: 'key-is-public' },
  {
    ...jwt,
    title: 'with a certificate for a key',
    key: 'certificate',
    finding: 'key-is-a-certificate',
  },
  { ...jwt, title: 'with half a key', key: 'cutOff', finding: 'key-cut-off' },
  {
    ...jwt,
    title: 'with a text for a key',
    changes: { privateKey: 'the key is with Anna' },
    finding: 'key-unreadable',
  },
  {
    ...jwt,
    title: 'with the certificate of another key',
    certificate: 'otherCertificate',
    finding: 'key-of-another-certificate',
  },
  {
    ...jwt,
    title: 'with a certificate that has expired',
    certificate: 'expired',
    finding: 'certificate-expired',
  },
  {
    ...jwt,
    title: 'with a certificate that expires this week',
    certificate: 'nearlyExpired',
    finding: 'certificate-expires-soon',
  },
  {
    ...jwt,
    title: 'with a certificate of next year',
    certificate: 'future',
    finding: 'certificate-not-yet-valid',
  },
  {
    ...jwt,
    title: 'with a certificate that is too large',
    certificate: 'large',
    finding: 'certificate-too-large',
  },
  {
    ...jwt,
    title: 'with a private key for a certificate',
    certificate: 'weak',
    finding: 'certificate-unreadable',
  },
];
