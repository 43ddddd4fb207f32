import { parseUrlencoded } from './parse-urlencoded.ts';

/** The parameters of a form body, urlencoded or multipart. Any other body, such as JSON, has none. */
export async function readForm(
  contentType: string,
  body: Buffer,
  text: string,
): Promise<URLSearchParams> {
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType))
    return parseUrlencoded(text);
  const isMultipart = /^multipart\/form-data\s*(;|$)/i.test(contentType);
  return new URLSearchParams(isMultipart ? await readMultipart(contentType, body) : []);
}

async function readMultipart(contentType: string, body: Buffer): Promise<[string, string][]> {
  try {
    const response = new Response(body, { headers: { 'content-type': contentType } });
    const fields = [...(await response.formData())];
    return fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  } catch {
    // A broken multipart body has no parameters.
    return [];
  }
}
