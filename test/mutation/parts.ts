/** A part of the code that is mutated by itself, and the tests that must notice. */
export interface Part {
  readonly title: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Titles of tests that are slow, or that measure time, and have others beside them. */
  readonly tooSlow?: string;
  /** Kinds of mutants that say nothing here, and why. */
  readonly leftOut?: { readonly kinds: readonly string[]; readonly why: string };
}

const inLib = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `src/sandbox/lib/${name}.ts`);

const ofLib = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/unit/sandbox/lib/${name}.test.ts`);

const ofRedaction = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/unit/redaction/${name}.test.ts`);

const inEmulator = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/emulator/${name}.test.ts`);

/**
 * Only tests that run the source are listed: those of generated scripts run the bundle that is
 * checked in, in which no mutant is.
 */
export const parts: Readonly<Record<string, Part>> = {
  signer: {
    title: 'Signer',
    mutate: inLib(
      'actor-token-claims',
      'assertion-claims',
      'base64',
      'changed-claims',
      'hex-of-number',
      'hmac-sha256',
      'mod-pow',
      'padded-digest',
      'pkce-challenge',
      'public-jwk',
      'public-key-pem',
      'rsa-private-key',
      'sha256',
      'sign-jwt',
      'sign-rs256',
      'tampered-jwt',
      'text-of-hex',
      'utf8',
    ),
    tests: [
      ...ofLib('base64', 'hmac-sha256', 'mod-pow', 'rsa-private-key', 'sha256', 'sign-jwt'),
      ...ofLib('sign-rs256', 'tampered-jwt', 'utf8', 'assertion-claims', 'authorize-url'),
      'test/unit/sandbox/entries/*.test.ts',
    ],
    tooSlow: 'jose.*(?:3072|4096)|Node.js with (?:3072|4096)|openssl verifies|any text without',
  },
  assertions: {
    title: 'Assertions',
    mutate: [
      'src/render/compile-template.ts',
      'src/render/handlebars-helpers.ts',
      'src/render/javascript-literal.ts',
      'src/render/regex-literal.ts',
      'src/render/render-template.ts',
      'src/render/template-options.ts',
      'src/generator/condition-code.ts',
      'src/generator/member-access.ts',
      'src/generator/render-assertion.ts',
      'src/generator/render-refusal.ts',
      'src/generator/test-script.ts',
      ...inLib(
        'callback-in',
        'decode-jwt',
        'explain-refusal',
        'identity-of',
        'includes-scopes',
        'is-rs256-jwt',
        'is-salesforce-id',
        'is-seconds-near',
        'jwt-signature-is-valid',
        'keep-token',
        'response-json',
        'signature-matches',
        'why-no-token',
      ),
    ],
    tests: [
      ...ofLib('callback-in', 'decode-jwt', 'explain-refusal', 'includes-scopes'),
      ...ofLib('is-salesforce-id', 'is-seconds-near', 'jwt-signature-is-valid', 'keep-token'),
      ...ofLib('signature-matches', 'why-no-token'),
      'test/unit/render/*.test.ts',
      'test/unit/generator/condition-code.test.ts',
      'test/unit/generator/member-access.test.ts',
      'test/unit/generator/script-text.test.ts',
      'test/unit/generator/shared-checks.test.ts',
      'test/mutation/drift-check.ts',
    ],
    tooSlow: 'jose.*(?:3072|4096)',
  },
  redaction: {
    title: 'Redaction',
    mutate: ['src/redaction/**/*.ts'],
    tests: [
      ...ofRedaction('byte-lists', 'undo-escapes', 'readings', 'findings', 'looks'),
      ...ofRedaction('spellings', 'borders'),
      'test/unit/redaction/redactor.test.ts',
      'test/unit/redaction/mask-value.test.ts',
      'test/unit/redaction/mask-once.test.ts',
    ],
    tooSlow: 'a million characters',
  },
  'known-errors': {
    title: 'Known errors: explain',
    mutate: ['src/known-errors/*.ts', 'src/known-errors/explain/*.ts'],
    tests: ['read-evidence', 'explanations', 'explain', 'catalogue'].map(
      (name) => `test/unit/known-errors/${name}.test.ts`,
    ),
    tooSlow: 'and soon',
  },
  catalogue: {
    title: 'Known errors: catalogue',
    mutate: ['src/known-errors/catalogue/*.ts'],
    tests: ['test/unit/known-errors/catalogue.test.ts'],
    leftOut: {
      kinds: ['StringLiteral', 'ObjectLiteral'],
      why: 'its strings are prose, which a test could only repeat, and an empty object in the place of an entry does not compile',
    },
  },
  grants: {
    title: 'Emulator: grants',
    mutate: ['src/emulator/grants/*.ts'],
    tests: [
      ...inEmulator('token-journal', 'client-credentials', 'authorization-code', 'jwt-bearer'),
      ...inEmulator('refresh-token', 'asset-token', 'token-request', 'scenarios'),
    ],
  },
};
