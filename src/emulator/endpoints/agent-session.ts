import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { restSession } from '../checks/rest-session.ts';
import { demand, Refusal } from '../refusal.ts';

/**
 * `POST /einstein/ai-agent/v1/agents/{agent}/sessions`: the Agent API of an org whose app is attached
 * to no agent. It takes JWT-based access tokens only, and says so with a bare 404.
 */
export function agentSession(call: Call): Answer {
  const { format } = restSession(call);
  demand(call, 'the access token is a JWT', format === 'jwt', [
    'agent-api-not-found',
    'the Agent API was called with an opaque access token',
  ]);
  throw new Refusal(
    'app-not-attached-to-agent',
    'no app of the emulated org is attached to an agent',
  );
}
