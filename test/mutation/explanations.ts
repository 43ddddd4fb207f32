/** Why mutants survive: they change nothing that anybody could see, or not enough to be worth a test. */
export interface Explanation {
  /** Which files it is about. */
  readonly file: RegExp;
  /** Which code, on one line. */
  readonly was: RegExp;
  readonly why: string;
}

export const explanations: readonly Explanation[] = [
  {
    file: /lib\/(tampered-jwt|actor-token-claims|changed-claims|hmac-sha256)/,
    was: /^('A'|'B'|signature\[100\].*|'jwtAudience'|'nbf'|hex\.length > 128)$/,
    why: 'Tested since this was measured.',
  },
  {
    file: /lib\/(jwt-signature-is-valid|identity-of)|handlebars-helpers|grants\/(authorization-code|jwt-bearer|password)/,
    was: /^(header\['kid'\].*|'00D'|'005'|\/\^https.*|.*not given text.*|typeof value !== 'string'|verifier === undefined|approval\?\.current|'no verifier is left over'|call\.switches\.jwtBearerNeeds.*|\{ access_token: .*)$/,
    why: 'Tested since this was measured.',
  },
  {
    file: /lib\/mod-pow/,
    was: /at < radix/,
    why: 'A power more in the table, which no digit asks for.',
  },
  {
    file: /lib\/sha256/,
    was: /slice\(0, 8\)/,
    why: 'Eight words are taken out of the list in any case.',
  },
  {
    file: /lib\/public-key-pem/,
    was: /bytes < 128/,
    why: 'No part of an RSA key from 2048 bits on is 128 bytes long.',
  },
  {
    file: /(?<!rsa-private-key)\.ts$/,
    was: /^(\[\]|'')$/,
    why: 'A default for the type checker, in whose place there is always a value or which nothing reads.',
  },
  {
    file: /lib\/(identity-of|decode-jwt)/,
    was: /^!\w+ \|\| !\w+$/,
    why: 'For the type checker: the pattern has both groups or none, and what comes after it refuses nothing as well.',
  },
  {
    file: /lib\/tampered-jwt/,
    was: /^('0'|`\$\{header\}\.\$\{claims\}`)$/,
    why: 'A wrong signature of something else is as wrong, and one in 256 begins with a zero.',
  },
  {
    file: /lib\/decode-jwt/,
    was: /'no JSON object'/,
    why: 'Words of an error that is caught a few lines below.',
  },
  {
    file: /lib\/is-seconds-near|lib\/why-no-token/,
    was: /[<>]=? ?[-\d(D]/,
    why: 'The very second at the end of a span, by a clock that runs during the test.',
  },
  {
    file: /lib\/response-json/,
    was: /^\{/,
    why: 'Run by the tests of the generated scripts alone, which Stryker does not reach.',
  },
  {
    file: /lib\/jwt-signature-is-valid/,
    was: /number >= modulus/,
    why: 'A signature equal to the modulus is 0 as a power, and refused as such.',
  },
  {
    file: /lib\/jwt-signature-is-valid/,
    was: /key\.(kty|n|e)\b/,
    why: 'A key of another kind or without its numbers verifies nothing either; it only takes longer.',
  },
  {
    file: /lib\/jwt-signature-is-valid/,
    was: /\(\.\+\)/,
    why: 'The header was read before, so that the token has exactly three segments.',
  },
  {
    file: /emulator\/grants/,
    was: /^(\{ type:|false$|'(authorization_code|client_credentials|password|refresh_token|urn:|full|web|offline_access)|\['full'|\[clientCred|\(grant\)|\[grant\.type)/,
    why: 'Made when the module is loaded, which happens in the middle of the first test: Stryker cannot put the mutant in afterwards.',
  },
  {
    file: /emulator\/grants/,
    was: /'the user was deleted'/,
    why: 'Nobody can delete a user of an emulated org; the check is for the type checker.',
  },
  {
    file: /emulator\/grants\/password/,
    was: /user !== undefined/,
    why: 'A user who is not there is an obstacle with a reason of its own; the rest is for the type checker.',
  },
  {
    file: /emulator\/grants\/refresh-token/,
    was: /longestRefreshMs|60_000/,
    why: 'Nobody waits a minute in a test to see that a refresh takes no longer than that.',
  },
  {
    file: /emulator\/grants\/refresh-token/,
    was: /approval\.revoked === undefined/,
    why: 'It is looked at again when the refresh has been waited for, and refused with the same words.',
  },
  {
    file: /render\/(template-options|compile-template|render-template)/,
    was: /./,
    why: 'A template is compiled once and kept, which happens before the mutant is in place.',
  },
  {
    file: /render\/javascript-literal/,
    was: /longestLine|length|value === null/,
    why: 'Only where a long line is broken, and not what it says.',
  },
  {
    file: /generator\/member-access/,
    was: /\\d/,
    why: 'No path in a flow has a step of digits and letters, or an index of two digits.',
  },
  {
    file: /generator\/render-(refusal|assertion)|generator\/test-script/,
    was: /./,
    why: 'No flow that is checked in shows a difference; the tests that run scripts in the sandboxes were left out here, for they are slow.',
  },
  {
    file: /redaction\/reading/,
    was: /< offset/,
    why: 'An escape that begins where the span begins is its beginning either way.',
  },
  {
    file: /redaction\/(reading|spelling-index|fingerprint)/,
    was: /\?\.|'utf8'/,
    why: 'Says to the type checker, or to a reader, what is the case without it.',
  },
  {
    file: /redaction\/(findings|spelling-index|redactor)/,
    was: /^(one\.end - one\.start|text\.charAt\(.*|start - 1|\/(\[:|\^\\s\*).*)$/,
    why: 'Tested since this was measured.',
  },
  {
    file: /redaction\/findings/,
    was: /other\.end - one\.end/,
    why: 'Findings that begin together are merged in any order, and the longest gives its name.',
  },
  {
    file: /redaction\/mask-value/,
    was: /shortestByteList|typeof/,
    why: 'What is no text is the name of no member, and what is shorter or no number is no bytes of a secret: only the way is longer.',
  },
  {
    file: /redaction\/redactor/,
    was: /'utf8'/,
    why: 'The default of Buffer, written out.',
  },
  {
    file: /redaction\/(private-key-block|spellings)/,
    was: /\\s\+/,
    why: 'The same is left out, or too short to count, one by one.',
  },
];
