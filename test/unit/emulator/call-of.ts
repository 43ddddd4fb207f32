import type { Call } from '../../../src/emulator/call.ts';
import { resolveHost } from '../../../src/emulator/hosts/host.ts';
import { Journal } from '../../../src/emulator/journal/journal.ts';
import { createRsaKeyPair } from '../../../src/emulator/org/create-rsa-key-pair.ts';
import { seedOrg } from '../../../src/emulator/org/seed-org.ts';
import { defaultSwitches, type Switches } from '../../../src/emulator/switches.ts';

const fixedNow = 1_700_000_000_000;

const { publicKey } = await createRsaKeyPair();

/** A call to a fresh org, for what needs no HTTP. */
export function callOf(given: Partial<Call> = {}, switches: Partial<Switches> = {}): Call {
  const random = (bytes: number) => new Uint8Array(bytes);
  const org = seedOrg({
    name: 'emulator',
    serial: 1,
    type: 'production',
    callbackUrls: ['http://127.0.0.1/callback'],
    certificateKey: publicKey,
    random,
    now: fixedNow,
  });
  const host = resolveHost('127.0.0.1', '/services/oauth2/token');
  if (host === undefined) throw new Error('127.0.0.1 is the loopback interface');
  return {
    method: 'POST',
    path: host.path,
    segments: {},
    query: new URLSearchParams(),
    header: () => undefined,
    parameters: new URLSearchParams(),
    text: '',
    host,
    org,
    switches: { ...defaultSwitches, ...switches },
    now: fixedNow,
    random,
    world: {
      defaultOrgName: org.name,
      orgs: new Map([[org.name, org]]),
      random,
      journal: new Journal(10),
      clock: () => fixedNow,
      plannedFaults: [],
      movedSeconds: 0,
      switches: {},
      url: 'http://127.0.0.1',
      addOrg: () => org,
      environmentOf: () => ({
        id: '',
        name: '',
        values: [],
        _postman_variable_scope: 'environment',
      }),
    },
    passed: [],
    ...given,
  };
}
