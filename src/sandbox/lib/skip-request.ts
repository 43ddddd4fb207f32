/** Keeps the request from being sent; an engine that cannot skip sends it. */
export function skipRequest(): void {
  if (pm.execution?.skipRequest) pm.execution.skipRequest();
}
