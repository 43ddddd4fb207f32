import { appAndUser } from './broken/app-and-user.ts';
import { assertions } from './broken/assertions.ts';
import { hosts } from './broken/hosts.ts';
import { keys } from './broken/keys.ts';
import { settings } from './broken/settings.ts';
import { variables } from './broken/variables.ts';
import type { BrokenEnvironment } from './broken-environment.ts';

export const brokenEnvironments: readonly BrokenEnvironment[] = [
  ...variables,
  ...hosts,
  ...appAndUser,
  ...keys,
  ...assertions,
  ...settings,
];
