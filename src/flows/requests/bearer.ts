import type { Authorization } from '../../model/request.ts';
import { text } from '../text.ts';

/** The access token that every flow keeps, in the Authorization header. */
export const bearer: Authorization = { kind: 'bearer', token: text('{{_accessToken}}') };
