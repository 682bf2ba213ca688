import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { recordsOfTask } from '../../domain/campaign/participants';
import type { CampaignState, Task } from '../../domain/campaign/state';
import { ruleOf } from '../../domain/campaign/tasks';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused, unknownThing } from '../refused';
import { campaignFor, type KnownCampaign } from './load-campaign';

type Deps = Pick<UseCaseDeps, 'pool' | 'pepper'>;

export const cardLinkSchema = z
  .strictObject({
    task: z.string(),
    title: z.string(),
    record: z.string().describe('谁来填，如 firms/f-1'),
    path: z.string().describe('网页地址：不用密钥，填一次，填过或截止后失效'),
  })
  .meta({ id: 'CardLink', description: '请参与者自己填写的链接' });
export type CardLink = z.infer<typeof cardLinkSchema>;

/** Who fills which open task of the campaign by a link of its own (G8): for the office to hand out. */
export async function cardLinks(deps: UseCaseDeps, principal: Principal, id: string): Promise<CardLink[]> {
  const { state } = await campaignFor(deps, principal, id);
  return state.tasks.flatMap((task) => {
    const record = isOpenCard(state, task) ? recordsOfTask(state, task)[0] : undefined;
    if (record === undefined) return [];
    const { title } = ruleOf(state, task);
    const about = state.targets.find((target) => target.id === task.subject)?.title ?? task.subject ?? '';
    return [{ task: task.id, title: `${title}（${about}）`, record, path: `/cards/${cardOf(deps, id, task.id)}` }];
  });
}

/** A task that one participant alone does, still waited for. */
function isOpenCard(state: CampaignState, task: Task): boolean {
  return ruleOf(state, task).participants === 'itself' && task.waiting !== undefined && task.done === undefined;
}

/** A task as the holder of its link knows it. */
export interface Card {
  readonly known: KnownCampaign;
  readonly task: Task;
  readonly principal: Principal;
  readonly isOpen: boolean;
}

/** The task of a link; one that nobody was given is not told from one whose campaign is gone. */
export async function cardAt(deps: UseCaseDeps, card: string): Promise<Card> {
  const { id, task: taskId } = placeIn(deps, card);
  const office: Principal = { keyId: 'card', actor: { role: 'office', id: 'card' } };
  const known = await campaignFor(deps, office, id);
  const task = known.state.tasks.find((one) => one.id === taskId);
  const record = task && recordsOfTask(known.state, task)[0];
  if (task === undefined || record === undefined) throw unknownThing();
  const principal: Principal = { keyId: `card:${id}`, actor: { role: 'participant', id: 'card', record } };
  return { known, task, principal, isOpen: isOpenCard(known.state, task) };
}

/** A link is used once: who comes later is told so. */
export function refuseUsed({ isOpen, task }: Card): void {
  if (isOpen) return;
  throw task.done === undefined
    ? new Refused('case-closed', '已经截止，不再接收')
    : new Refused('already-answered', '这张卡已经填写过');
}

/** Names the campaign and the task, and cannot be made up without the server's pepper: nothing is kept of it. */
function cardOf({ pepper }: Deps, id: string, task: string): string {
  const place = Buffer.from(JSON.stringify([id, task])).toString('base64url');
  return `${place}.${macOf(pepper, place).toString('base64url')}`;
}

const placeSchema = z.tuple([z.string(), z.string()]);

function placeIn({ pepper }: Deps, card: string): { id: string; task: string } {
  const [place = '', mac = ''] = card.split('.');
  const [given, wanted] = [Buffer.from(mac, 'base64url'), macOf(pepper, place)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw unknownThing();
  const [id, task] = placeSchema.parse(JSON.parse(Buffer.from(place, 'base64url').toString()));
  return { id, task };
}

/** 128 bits. */
function macOf(pepper: Buffer, place: string): Buffer {
  return createHmac('sha256', pepper).update(`card|${place}`).digest().subarray(0, 16);
}
