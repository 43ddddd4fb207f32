import type { KnownErrorId } from '../catalogue.ts';

/**
 * What people say, and what Setup shows, where no text of the answer itself is at hand. Matched
 * against normal text (lower case, without quotes).
 */
export const symptoms: readonly {
  readonly pattern: RegExp;
  readonly id: KnownErrorId;
  /** How it is named when it is found. */
  readonly words: string;
}[] = [
  {
    pattern: /^(the )?(http )?(status )?(code )?400( bad request)?$/,
    id: 'ip-restricted',
    words: '400 without a body',
  },
  {
    pattern: /username-password flow disabled|invalid password|restricted country/,
    id: 'authentication-failure',
    words: 'a status in Login History',
  },
  { pattern: /restricted ip|ip relaxation/, id: 'ip-restricted', words: 'IP restrictions' },
  { pattern: /login rate|too many logins/, id: 'login-rate-exceeded', words: 'login rate' },
  { pattern: /%253d|double.?encoded/, id: 'invalid-authorization-code', words: '%253D' },
  {
    pattern: /(missing|no|without|forgot\w*)( the)?( word)? bearer|bearer( prefix)? (is )?missing/,
    id: 'cpq-bearer-missing',
    words: 'Bearer is missing',
  },
  {
    pattern: /(missing|no|without|forgot\w*)( the)?( word)? bearer|bearer( prefix)? (is )?missing/,
    id: 'invalid-auth-header',
    words: 'Bearer is missing',
  },
  { pattern: /\brun.?as\b/, id: 'no-client-credentials-user', words: 'Run As' },
  { pattern: /\bagent api\b/, id: 'agent-api-not-found', words: 'Agent API' },
  { pattern: /\bcors\b|access-control-allow-origin/, id: 'cors-refused', words: 'CORS' },
  { pattern: /\bstate\b.*\b(mismatch|differ|match)/, id: 'state-mismatch', words: 'state' },
  { pattern: /"?active"?\s*:\s*false/, id: 'token-not-active', words: 'active: false' },
  { pattern: /audience/, id: 'audience-is-invalid', words: 'audience' },
  {
    pattern: /pre-?authori[sz]ed/,
    id: 'user-has-not-approved',
    words: 'pre-authorized',
  },
  { pattern: /code.?verifier/, id: 'code-verifier-mismatch', words: 'code verifier' },
  {
    pattern: /\b(logik|cpq)\b.*\b401\b|\b401\b.*\b(logik|cpq)\b/,
    id: 'cpq-token-refused',
    words: 'CPQ',
  },
];
