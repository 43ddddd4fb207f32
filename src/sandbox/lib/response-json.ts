/** The body of the response; an empty object when it is no JSON. */
export function responseJson(): unknown {
  try {
    return pm.response.json();
  } catch {
    return {};
  }
}
