import { decodeJwt } from './decode-jwt.ts';

/** Whether this is a JWT that says RS256 and has a signature of 2048 bits or more. */
export function isRs256Jwt(token: unknown): boolean {
  const signature = String(token).split('.')[2] ?? '';
  return decodeJwt(token)?.header['alg'] === 'RS256' && signature.length >= 342;
}
