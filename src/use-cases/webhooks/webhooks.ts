import { randomBytes } from 'node:crypto';
import { TargetRefused } from '../../delivery/targets';
import { createWebhook, findWebhook, type Owner, type Webhook } from '../../store/delivery/webhooks.repository';
import type { UseCaseDeps } from '../deps';
import { notYours, ownSource, type Principal } from '../principal';
import { Refused, unknownThing } from '../refused';

/** Whose webhooks somebody may see and change. */
export function ownerOf(principal: Principal): Owner {
  const { actor, keyId } = principal;
  const source = ownSource(principal);
  if (actor.role === 'operator') return 'operator';
  return source === undefined ? { key: keyId } : { source };
}

export async function webhookFor({ pool }: UseCaseDeps, principal: Principal, id: string): Promise<Webhook> {
  const found = await findWebhook(pool, id, ownerOf(principal));
  if (found === undefined) throw unknownThing();
  return found;
}

/** Asked when the webhook is made, so that whoever mistypes hears it at once; what counts is asked again at every connection. */
async function checkTarget({ targets }: UseCaseDeps, url: string): Promise<void> {
  try {
    await targets.check(url);
  } catch (error) {
    if (error instanceof TargetRefused) throw new Refused('target-refused', error.message);
    throw error;
  }
}

export interface WebhookWanted {
  readonly url: string;
  readonly types?: readonly string[] | undefined;
  readonly source?: string | undefined;
  /** One the receiver brings along; undefined where one is to be made. */
  readonly secret?: string | undefined;
}

/** Makes a webhook; its secret is given here and never again. */
export async function addWebhook(
  deps: UseCaseDeps,
  principal: Principal,
  { url, types, source, secret: given }: WebhookWanted,
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const secret = given === undefined ? newSecret() : secretBytes(given);
  const wanted = { url, types, source: sourceFor(principal, source), createdBy: principal.keyId, secret };
  await checkTarget(deps, url);
  return { webhook: await createWebhook(deps.pool, deps.keyring, wanted), secret: secretShown(secret) };
}

/** A key of one source hears of that source, and of no other. */
function sourceFor(principal: Principal, wanted: string | undefined): string | undefined {
  const own = ownSource(principal);
  if (own !== undefined && wanted !== undefined && own !== wanted) throw new Refused('source-not-yours', notYours(own));
  return own ?? wanted;
}

const PREFIX = 'whsec_';

export function newSecret(): Buffer {
  return randomBytes(32);
}

export function secretShown(secret: Buffer): string {
  return `${PREFIX}${secret.toString('base64')}`;
}

export function secretBytes(text: string): Buffer {
  return Buffer.from(text.slice(PREFIX.length), 'base64');
}
