import { randomBytes } from 'node:crypto';
import { TargetRefused } from '../../delivery/targets';
import {
  changeWebhook,
  createWebhook,
  findWebhook,
  listWebhooks,
  rotateSecret,
  type Owner,
  type Webhook,
} from '../../store/delivery/webhooks.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { notYours, ownSource, type Principal } from '../principal';
import { Refused, unknownThing } from '../refused';
import { shownPage } from '../shapes';
import { webhookView, type NewWebhook, type WebhookView } from './webhook-view';

/** Whose webhooks somebody may see and change. */
function ownerOf(principal: Principal): Owner {
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

export async function readWebhook(deps: UseCaseDeps, principal: Principal, id: string): Promise<WebhookView> {
  return webhookView(await webhookFor(deps, principal, id));
}

export async function readWebhooks(
  { pool }: UseCaseDeps,
  principal: Principal,
  page: PageRequest,
): Promise<Page<WebhookView>> {
  return shownPage(await listWebhooks(pool, ownerOf(principal), page), webhookView);
}

/** Pauses, resumes or revokes; gives how it stands then, undefined where it is no more. `title` says in Chinese what could not be done. */
export async function turnWebhook(
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
  { to, title }: { readonly to: 'active' | 'paused' | 'revoked'; readonly title: string },
): Promise<WebhookView | undefined> {
  await webhookFor(deps, principal, id);
  if (!(await changeWebhook(deps.pool, id, to))) {
    throw new Refused('webhook-in-another-state', `此订阅现在不能${title}`);
  }
  return to === 'revoked' ? undefined : readWebhook(deps, principal, id);
}

/** Another secret, given here and never again; the old one signs beside it for a day. */
export async function replaceSecret(
  deps: UseCaseDeps,
  principal: Principal,
  id: string,
  given: string | undefined,
): Promise<NewWebhook> {
  const webhook = await webhookFor(deps, principal, id);
  const secret = given === undefined ? newSecret() : secretBytes(given);
  await rotateSecret(deps.pool, deps.keyring, webhook.id, secret);
  return { ...webhookView(webhook), secret: secretShown(secret) };
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
): Promise<NewWebhook> {
  const secret = given === undefined ? newSecret() : secretBytes(given);
  const wanted = { url, types, source: sourceFor(principal, source), createdBy: principal.keyId, secret };
  await checkTarget(deps, url);
  return { ...webhookView(await createWebhook(deps.pool, deps.keyring, wanted)), secret: secretShown(secret) };
}

/** A key of one source hears of that source, and of no other. */
function sourceFor(principal: Principal, wanted: string | undefined): string | undefined {
  const own = ownSource(principal);
  if (own !== undefined && wanted !== undefined && own !== wanted) throw new Refused('source-not-yours', notYours(own));
  return own ?? wanted;
}

const PREFIX = 'whsec_';

function newSecret(): Buffer {
  return randomBytes(32);
}

function secretShown(secret: Buffer): string {
  return `${PREFIX}${secret.toString('base64')}`;
}

function secretBytes(text: string): Buffer {
  return Buffer.from(text.slice(PREFIX.length), 'base64');
}
