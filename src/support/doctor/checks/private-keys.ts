import { documented, reported } from '../../../flows/sources.ts';
import { objectionsToKey } from '../../../keys/objections.ts';
import { type KeyMistake, readPrivateKey, UnusableKey } from '../../../keys/read-private-key.ts';
import { environmentName } from '../../../model/environment-name.ts';
import type { VariableName } from '../../../model/variables.ts';
import type { Check } from '../examination.ts';
import type { Finding } from '../finding.ts';
import type { FindingId } from '../finding-id.ts';

const keys = ['privateKey', 'actorPrivateKey'] as const satisfies readonly VariableName[];

/** What the words of `UnusableKey` are about, by the id of the finding. */
const ids: Readonly<Record<KeyMistake, FindingId>> = {
  empty: 'key-unreadable',
  damaged: 'key-unreadable',
  cutOff: 'key-cut-off',
  encrypted: 'key-encrypted',
  public: 'key-is-public',
  certificate: 'key-is-a-certificate',
  request: 'key-is-a-request',
  openssh: 'key-is-openssh',
  otherKind: 'key-is-not-rsa',
};

/** Nobody has a path among PEM and base64. */
const looksLikePath = (text: string): boolean =>
  text.length < 260 && /\.(?:pem|key|p8|crt|der)$|^[~.]{0,2}[\\/]/i.test(text);

function path(variable: VariableName): Finding {
  return {
    id: 'key-is-a-path',
    severity: 'error',
    variable,
    what: `${variable} is the path of a file, not the key.`,
    why: 'A script in Postman cannot open files.',
    fix: `Paste what the file holds, or set ${environmentName(variable)}_FILE to the path and leave ${variable} empty.`,
  };
}

function unusable(variable: VariableName, { mistake, message, why, next }: UnusableKey): Finding {
  return {
    id: ids[mistake],
    severity: 'error',
    variable,
    what: message,
    why,
    fix: next,
    basis: reported('REPORTS'),
    knownError: 'invalid-assertion',
  };
}

function weak(variable: VariableName, objection: string): Finding {
  return {
    id: 'key-too-short',
    severity: 'error',
    variable,
    what: 'The private key is too weak.',
    why: objection,
    fix: 'Make a new key with grantsmith keys, and upload its certificate to the app.',
    basis: documented('RFC 7518', '3.3'),
  };
}

function findingsOn(variable: VariableName, text: string): readonly Finding[] {
  if (looksLikePath(text)) return [path(variable)];
  try {
    return objectionsToKey(readPrivateKey(text)).map((objection) => weak(variable, objection));
  } catch (error) {
    if (error instanceof UnusableKey) return [unusable(variable, error)];
    throw error;
  }
}

/** The keys that sign are RSA keys that can be read and are long enough. */
export const privateKeys: Check = ({ read, meant }) =>
  keys
    .filter((name) => read.has(name) && meant(name) !== '')
    .flatMap((name) => findingsOn(name, meant(name)));
