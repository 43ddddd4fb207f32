/** Why something is no callback URL, and what to do. */
export interface CallbackObjection {
  readonly why: string;
  readonly next: string;
}

const written = 'write it as in redirectUrl, such as http://localhost:1717/callback';

/** `http:host` would be read as `http://host`, and `localhost:1717` as a scheme with a path. */
const hasSchemeAndPlace = /^(?:https?:\/\/[^/?#]|(?!https?:)[a-z][a-z\d+.-]*:(?!\d))/i;

const objections: readonly (CallbackObjection & { readonly holds: (text: string) => boolean })[] = [
  {
    holds: (text) =>
      !hasSchemeAndPlace.test(text) || /[\s\p{C}]/u.test(text) || !URL.canParse(text),
    why: 'it is no absolute URL: a scheme, and where that leads to',
    next: written,
  },
  {
    holds: (text) => /^(?:javascript|vbscript|data):/i.test(text),
    why: 'it is a script or a document, not a place that a browser can be sent to',
    next: written,
  },
  {
    holds: (text) => text.includes('#'),
    why: 'a callback URL must not have a fragment (RFC 6749, section 3.1.2)',
    next: 'cut the # and what follows, in redirectUrl too',
  },
];

/** Why no callback can be sent to the text as it is; none to an absolute URL, also of a scheme of an app. */
export function objectionToCallbackUrl(text: string): CallbackObjection | undefined {
  return objections.find(({ holds }) => holds(text));
}
