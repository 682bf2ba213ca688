import { Webhook } from 'standardwebhooks';

/** The headers of Standard Webhooks: the id stays with the fact, the time is that of this try; during a rotation both secrets sign. */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly Uint8Array[],
): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Liubu-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret, { format: 'raw' }).sign(id, at, body)).join(' '),
  };
}
