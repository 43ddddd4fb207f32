import { type Configuration, usageFailure } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

/** Standard input, if the configuration takes a secret from there; it is read only then. */
export async function secretsFromStdin(
  { orgs = {} }: Configuration,
  chosen: readonly string[],
  io: TerminalIo,
): Promise<string> {
  const isRead = Object.entries(orgs)
    .filter(([name]) => chosen.length === 0 || chosen.includes(name))
    .some(([, { secrets = {} }]) =>
      Object.values(secrets).some(({ stdin }) => stdin !== undefined),
    );
  if (!isRead) return '';
  if (io.awaitsTyping)
    throw usageFailure(
      'The configuration takes secrets from standard input, and nothing is there',
      'standard input is the keyboard, where everybody could read along',
      'pipe one JSON object into it, such as: vault read -format=json … | grantsmith run --config FILE',
    );
  return io.input();
}
