import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { demandControl } from '../control/control-call.ts';

/** `GET /__admin`: what the control API can do. */
export function controlIndex(call: Call): Answer {
  demandControl(call);
  return json(200, {
    'GET /__admin/switches?org=': 'every switch with its value, its values and what it is for',
    'PATCH /__admin/switches?org=': '{"name": "value"}: sets switches of one org, or of all',
    'DELETE /__admin/switches?org=': 'puts them back',
    'GET /__admin/clock': 'the time in the orgs',
    'POST /__admin/clock': '{"moveSeconds": 60}: puts the clock of all orgs forward',
    'GET, DELETE /__admin/faults': 'the faults that are planned; forgets them',
    'POST /__admin/faults': '{"fault": "reset", "path": "/services/oauth2/token", "times": 1}',
    'GET /__admin/journal?org=&outcome=': 'the newest requests, oldest first',
    'DELETE /__admin/journal': 'forgets them',
    'GET /__admin/orgs': 'the orgs',
    'POST /__admin/orgs': '{"name": "acme"}: adds an org, and gives its environment',
    'GET /__admin/orgs/{name}/environment': 'the Postman environment of an org, with its secrets',
  });
}
