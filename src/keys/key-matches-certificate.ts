import { readCertificate } from './read-certificate.ts';
import { readPrivateKey } from './read-private-key.ts';

/** Whether a private key and a certificate belong together; a `Failure` if either cannot be read. */
export function keyMatchesCertificate(keyText: string, certificateText: string): boolean {
  return readCertificate(certificateText).checkPrivateKey(readPrivateKey(keyText));
}
