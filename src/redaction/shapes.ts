import { type Look, lookAt } from './look.ts';
import { privateKeyPatterns } from './private-key-block.ts';
import { noToken, urlPassword, urlUser } from './url-credentials.ts';

/** A pattern by which a secret is recognised without knowing its value. */
interface Shape {
  readonly name: string;
  /** The first group, which ends where the match ends, is the secret; without a group all of it is. */
  readonly pattern: RegExp;
  /** What fits the pattern and is no secret, such as the word after "Bearer" in a sentence. */
  readonly except?: RegExp;
}

const plainWords = /^[A-Za-z]+(?:[-_./][A-Za-z]+)*$/;

/**
 * Tokens as Salesforce makes them and as public secret scanners know them; private keys (RFC 7468,
 * RFC 8017), also as base64 without their header or with it; JWT (RFC 7519); Basic (RFC 7617) and
 * Bearer (RFC 6750) credentials; credentials in URLs (RFC 3986).
 */
const secretShapes: readonly Shape[] = [
  { name: 'accessToken', pattern: /00D[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![0-9A-Za-z._]{20,}/g },
  { name: 'refreshToken', pattern: /5[Aa][Ee][Pp]861[0-9A-Za-z._=]{20,}/g },
  {
    name: 'clientSecret',
    pattern:
      /(?:[cC]lient|[cC]onsumer)[\s_-]?[sS]ecret["'\s:=>]{1,12}([0-9A-Fa-f]{64}|[0-9]{15,20})(?![0-9A-Za-z])/g,
  },
  ...privateKeyPatterns.map((pattern) => ({ name: 'privateKey', pattern })),
  {
    name: 'jwt',
    pattern: /(?<![\w-])e(?:y[JA]|w[o0])[\w-]{5,}\.e(?:y[JA]|w[o0])[\w-]{5,}(?:\.[\w-]*)?/g,
  },
  {
    name: 'basicCredentials',
    pattern: /\b[Bb]asic\s{1,4}([0-9A-Za-z+/_-]{8,}={0,2})/g,
    except: plainWords,
  },
  {
    name: 'bearerToken',
    pattern: /\b[Bb]earer\s{1,4}([0-9A-Za-z+/._~!-]{12,}={0,2})/g,
    except: plainWords,
  },
  { name: 'urlPassword', pattern: urlPassword, except: /^\$\{[^}]*\}$/ },
  { name: 'urlUser', pattern: urlUser, except: noToken },
];

/** The consumer key of an app is public: it is masked only where that is asked for. */
const consumerKey: Shape = { name: 'clientId', pattern: /3MVG9[0-9A-Za-z._+/=]{40,}/g };

function looksLike({ name, pattern, except }: Shape, text: string): Look[] {
  return Array.from(text.matchAll(pattern), (match) =>
    lookAt(match, name, match[1] ?? match[0]),
  ).filter(({ value }) => !except?.test(value));
}

/** What has the shape of a token, a key or credentials. */
export function shapeLooks(text: string, withConsumerKeys: boolean): Look[] {
  const shapes = withConsumerKeys ? [...secretShapes, consumerKey] : secretShapes;
  return shapes.flatMap((shape) => looksLike(shape, text));
}

export const shapeNames: readonly string[] = [...secretShapes, consumerKey].map(({ name }) => name);
