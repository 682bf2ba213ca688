import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';

/** So long a connection that is kept open between requests may bring one more, which its client sent before it could know. */
const ONE_MORE_MS = 1_000;

/**
 * Prepares a server to be drained. The answer takes no more connections, lets the requests in hand end within so many milliseconds, and
 * says `Connection: close` in every answer, so that clients open their next connection elsewhere.
 */
export function drainable(server: Server): (graceMs: number) => Promise<void> {
  const answering = new Set<ServerResponse>();
  let isDraining = false;
  server.prependListener('request', (_request, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (isDraining) saysClose(response);
  });
  return async (graceMs) => {
    isDraining = true;
    answering.forEach(saysClose);
    // The HTTP server's own would break off connections on which a request is just coming in.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    const idle = setInterval(() => server.closeIdleConnections(), ONE_MORE_MS);
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
  };
}

function saysClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
