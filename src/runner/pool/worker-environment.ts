/** Variables that a worker needs to find its way; everything else may be a secret, and stays out. */
const passed =
  /^(PATH|HOME|USERPROFILE|SystemRoot|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY)$/i;

/** No proxy can reach an emulator on this machine, though all that names one may well be set. */
const thisMachine: readonly string[] = ['localhost', '127.0.0.1'];

type Variables = Readonly<Record<string, string | undefined>>;

/** Read as the HTTP client of Newman does: a star is one only when it stands alone. */
function hostsWithoutProxy({ NO_PROXY, no_proxy }: Variables): string {
  const named = NO_PROXY || no_proxy || '';
  if (named === '*') return named;
  return [...(named === '' ? [] : [named]), ...thisMachine].join(',');
}

/** The part of the environment that worker processes inherit. */
export function workerEnvironment(environment: Variables): Variables {
  return {
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name))),
    NO_PROXY: hostsWithoutProxy(environment),
  };
}
