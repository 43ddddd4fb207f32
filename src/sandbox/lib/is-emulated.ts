import { read } from './read.ts';

/** Whether the org is the grantsmith emulator. */
export const isEmulated = (): boolean => read('emulated') === 'true';
