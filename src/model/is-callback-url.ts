/** `http:host` would be read as `http://host`, and `localhost:1717` as a scheme with a path. */
const hasSchemeAndPlace = /^(?:https?:\/\/[^/?#]|(?!https?:)[a-z][a-z\d+.-]*:(?!\d))/i;

/** Whether a callback can be sent to the text as it is: an absolute URL, also of a scheme of an app. */
export function isCallbackUrl(text: string): boolean {
  return hasSchemeAndPlace.test(text) && !/[\s\p{C}]/u.test(text) && URL.canParse(text);
}
