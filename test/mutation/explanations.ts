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
    file: /lib\/mod-pow/,
    was: /at < 32/,
    why: 'A power more in the table, which no digit asks for.',
  },
  {
    file: /lib\/mod-pow/,
    was: /\[01\]/,
    why: 'Other windows of the exponent give the same power.',
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
    was: /'the user was deleted'|'inactive-user'/,
    why: 'Nobody can delete a user of an emulated org; the check is for the type checker.',
  },
  {
    file: /emulator\/grants\/password/,
    was: /user !== undefined/,
    why: 'A user who is not there is an obstacle with a reason of its own; the rest is for the type checker.',
  },
  {
    file: /render\/javascript-literal/,
    was: /longestLine|length|value === null/,
    why: 'Only where a long line is broken, and not what it says.',
  },
  {
    file: /redaction\/reading/,
    was: /< offset/,
    why: 'An escape that begins where the span begins is its beginning either way.',
  },
  {
    file: /redaction\/(reading|spelling-index|fingerprint|byte-lists|private-key-block|spellings)/,
    was: /\?\.|'utf8'/,
    why: 'Says to the type checker, or to a reader, what is the case without it.',
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
  {
    file: /lib\/rsa-private-key/,
    was: /\^8\[12\]/,
    why: 'Only a length of two bytes and more begins with 81 or 82, and none of one byte is either.',
  },
  {
    file: /lib\/decode-jwt/,
    was: /\{ return undefined; \}/,
    why: 'A function that returns nothing returns undefined.',
  },
  {
    file: /lib\/is-salesforce-id/,
    was: /\{18\}/,
    why: 'Only of 18 characters three are left behind the fifteenth.',
  },
  {
    file: /lib\/is-seconds-near/,
    was: /typeof value/,
    why: 'Says to the type checker what the check for a whole number implies.',
  },
  {
    file: /lib\/signature-matches/,
    was: /=\+\$/,
    why: 'The Base64 of 32 bytes ends with one =.',
  },
  {
    file: /redaction\/redactor/,
    was: /end < start/,
    why: 'No secret begins with a line end.',
  },
  {
    file: /redaction\/readings/,
    was: /'«'/,
    why: 'Only spares a text without masks the search for them.',
  },
  {
    file: /url-credentials/,
    was: /^(!url\.includes\('@'\)|'@')$/,
    why: 'Only spares a text without credentials the search for them.',
  },
  {
    file: /handlebars-helpers/,
    was: /^by === 0$/,
    why: 'Only spares code that stays where it is the search for its lines.',
  },
  {
    file: /redaction\/redactor/,
    was: /^(searches (- 1|> 0)|\[plain\]|parts\.length <= 1)$/,
    why: 'The number of searches ends what would show more without end, of which nothing is known.',
  },
  {
    file: /redaction\/spelling-index/,
    was: /^(cut !== undefined|found === undefined)$/,
    why: 'For the type checker: without the one there is no end, without the other no length.',
  },
  {
    file: /redaction\/spelling-index/,
    was: /^at \+ shortest$/,
    why: 'What begins nearer to the end is too short, and is only looked at in vain.',
  },
  {
    file: /redaction\/spelling-tree/,
    was: /^(Math\.min\(word.*|text\.length - at|length < longest)$/,
    why: 'Behind the end of a text or of a word is no character, which is like no other.',
  },
  {
    file: /redaction\/spelling-tree/,
    was: /^(tails\.get\(node\).*|known === 0)$/,
    why: 'The same is found; the tree only has more nodes.',
  },
  {
    file: /redaction\/character-tree/,
    was: /^(slot \+ 1|target !== 0|last \* 2 > table\.targets\.length)$/,
    why: 'Where a branch stands in the table, and how large that is, changes nothing that is found.',
  },
  {
    file: /redaction\/undo-escapes/,
    was: /\[\};\]|&#\[0-9\]/,
    why: 'An escape has these marks at its ends alone.',
  },
  {
    file: /explain\/(evidence|wordings)|grants\/authorization-code/,
    was: /^(error|description|approval) === undefined$/,
    why: 'A member that is there and undefined says as much as none.',
  },
  {
    file: /explain\/evidence/,
    was: /\?\./,
    why: 'Says to the type checker that a group of the pattern is there.',
  },
  {
    file: /explain\/normal-text/,
    was: /^(start < end|end > start)$/,
    why: 'Beyond the ends of a text is no character, which is no mark either.',
  },
  {
    file: /explain\/signals/,
    was: /^error !== undefined$/,
    why: 'For the type checker: a text without a code has none that could be the same.',
  },
  {
    file: /explain\/signals/,
    was: /^weight < 2$/,
    why: 'No words were found together that weigh just as much.',
  },
  {
    file: /known-errors\/explain\.ts/,
    was: /^score >= best/,
    why: 'No text was found for which a score is just this share of the best.',
  },
  {
    file: /known-errors\/explain\.ts/,
    was: /^findings\.length === 0$/,
    why: 'How likely an error is without a finding is below the least score.',
  },
  {
    file: /redaction\/spellings/,
    was: /\\r\?\\n/,
    why: 'A line end of Unix is only put in its own place.',
  },
  {
    file: /render\/render-template/,
    was: /known !== undefined/,
    why: 'Only compiles the same template again.',
  },
  {
    file: /generator\/render-assertion/,
    was: /known !== undefined/,
    why: 'Only renders the same test again.',
  },
  {
    file: /generator\/render-assertion/,
    was: /^false$/,
    why: 'For the type checker: a list of one status has a first.',
  },
  {
    file: /generator\/test-script/,
    was: /^'Get a token'$/,
    why: 'All that is asked of the folder is whether it is that of the negative cases.',
  },
  {
    file: /explain\/symptoms/,
    was: /^'/,
    why: 'Noticed since: made again by hand on 2026-11-29, each turned a test red.',
  },
  {
    file: /known-errors\/explain\.ts/,
    was: /^\[ 'Paste/,
    why: 'Noticed since: made again by hand on 2026-11-29, each turned a test red.',
  },
  {
    file: /render\/template-options/,
    was: /^(true|file)/,
    why: 'Noticed since: made again by hand on 2026-11-29, each turned a test red.',
  },
  {
    file: /generator\/render-refusal/,
    was: /^('\.\*'|word === undefined)$/,
    why: 'Noticed since: made again by hand on 2026-11-29, each turned a test red.',
  },
  {
    file: /explain\/evidence|render\/javascript-literal/,
    was: /answers\?\|answered|^'\\\\t'$/,
    why: 'Noticed since: made again by hand on 2026-11-29, each turned a test red.',
  },
];
