import type { Problem } from '../model/run-result.ts';
import type { Thrown } from './newman-event.ts';
import type { SentRequest } from './sent-request.ts';

interface Explanation {
  readonly what: string;
  readonly next: string;
}

const timedOut: Explanation = {
  what: 'no answer came in time',
  next: 'Check that the server is up, or allow more time with --timeout-request.',
};

const untrusted: Explanation = {
  what: 'the certificate of the server is not trusted',
  next: 'Check the host name and the certificate authority; -k accepts any certificate.',
};

const explanations: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: {
    what: 'nothing listens at that address',
    next: 'Check the host and port in the environment, and that the server is up.',
  },
  ENOTFOUND: {
    what: 'the host name is unknown',
    next: 'Check url in the environment for a spelling mistake, and the name server.',
  },
  EAI_AGAIN: {
    what: 'the host name could not be looked up',
    next: 'Check the network and the name server.',
  },
  ECONNRESET: {
    what: 'the connection was closed before the answer was complete',
    next: 'Check the log of the server, and any proxy or firewall between.',
  },
  ETIMEDOUT: timedOut,
  ESOCKETTIMEDOUT: timedOut,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: untrusted,
  CERT_NOT_YET_VALID: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
};

/** As the tunnel of Newman says it, with the code of a connection that was closed. */
const noTunnel = /^tunneling socket could not be established, (?:statusCode=(\d+)|cause=(.*))$/s;

/** As Newman says it of a URL whose host is a variable without a value. */
const noHost = /^Invalid URI "https?:\/\/\//;

function explanationOf({ code = '', message }: Thrown, [name]: readonly string[]): Explanation {
  if (name !== undefined && noHost.test(message))
    return {
      what: `the URL has no host, since ${name} is empty`,
      next: `Give ${name} a value, or send what sets it before.`,
    };
  const [isOfProxy, status, cause] = noTunnel.exec(message) ?? [];
  if (isOfProxy !== undefined)
    return {
      what: `the proxy opened no connection: ${status === undefined ? cause : `it answered ${status}`}`,
      next: 'Check HTTPS_PROXY, with the user and password that the proxy may want, and NO_PROXY.',
    };
  return (
    explanations[code] ?? {
      what: message,
      next: 'Check the address in the environment and the network.',
    }
  );
}

interface Circumstances {
  /** Whether its time was over. */
  readonly isOver: boolean;
  /** The script that sent it. */
  readonly by?: string;
  /** Variables in the host of the URL, as the collection wrote it. */
  readonly inHost?: readonly string[];
}

/** Says that a request got no answer, and why. */
export function transportProblem(
  { method, url }: SentRequest,
  error: Thrown,
  { isOver, by, inHost = [] }: Circumstances,
): Problem {
  const { what, next } = isOver ? timedOut : explanationOf(error, inHost);
  const code = error.code === undefined || isOver ? '' : ` (${error.code})`;
  return {
    kind: 'transport',
    message: `${by === undefined ? '' : 'pm.sendRequest: '}${method} ${url}: ${what}${code}`,
    next,
    ...(by === undefined ? {} : { where: by }),
  };
}
