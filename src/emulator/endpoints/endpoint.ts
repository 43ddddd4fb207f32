import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';

/** What answers one path. It refuses by throwing a `Refusal`. */
export type Endpoint = (call: Call) => Answer | Promise<Answer>;
