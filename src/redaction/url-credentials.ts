/**
 * What of the userinfo of a URL (RFC 3986 section 3.2.1) may stand in the middle of a text: `&`, `,` and
 * `;` end it, or the port of a `redirect_uri` and an e-mail address after it would read as a password.
 */
const character = `[^\\s/?#&,;"\`<>«»\\\\\\uffff]`;
const ofUser = `(?![@:])${character}`;

/** The password in `https://user:password@host`; a user name may be an e-mail address. */
export const urlPassword = new RegExp(
  `:\\/\\/(?:(?!:)${character}){0,256}:(${character}{1,1000})(?=@)`,
  'g',
);

/** A user so long, as where a token stands alone: `https://token@host`. */
export const urlUser = new RegExp(
  `:\\/\\/((?:${ofUser}){20,256})(?=(?::${character}{0,1000})?@(?!${character}{0,1000}@))`,
  'g',
);

/** Names of persons and machines, and e-mail addresses. */
export const noToken = /^[A-Za-z]+(?:[-_.][A-Za-z]+)*$|%40|@/;

const shortestToken = 20;

/** An `@` belongs to the user only where a password follows: otherwise the host is after it. */
const userinfo =
  /^(?:[a-z][a-z\d+.:-]*:\/\/)?(?:(?<user>[^/?#:"]*):(?<password>[^/?#]*)|(?<alone>[^/?#:@"]*))@/i;

/** Half an escape is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A part of a URL that is secret, by the name of its shape. */
export interface UrlSecret {
  readonly name: 'urlPassword' | 'urlUser';
  readonly value: string;
}

/** The secrets in a text that is a URL as a whole; the scheme may be left out, as Postman allows. */
export function urlSecretsOf(url: string): readonly UrlSecret[] {
  if (!url.includes('@')) return [];
  const { alone = '', user = alone, password = '' } = userinfo.exec(url.trimStart())?.groups ?? {};
  const isToken = user.length >= shortestToken && !noToken.test(user);
  return [
    ...(password === '' ? [] : [{ name: 'urlPassword', value: decoded(password) } as const]),
    ...(isToken ? [{ name: 'urlUser', value: decoded(user) } as const] : []),
  ];
}
