import { type Answer, json } from '../answer.ts';

/** `GET /healthz`: the emulator listens. */
export function health(): Answer {
  return json(200, { status: 'ok' });
}
