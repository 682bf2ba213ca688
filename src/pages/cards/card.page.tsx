import type { VNode } from 'preact';
import { z } from 'zod';
import type { ApiDeps } from '../../api/deps';
import { record } from '../../domain/campaign/acts/record.act';
import { ruleOf } from '../../domain/campaign/tasks';
import { cardAt, refuseUsed, type Card } from '../../use-cases/campaigns/card-links';
import { askedCampaigns } from '../../use-cases/campaigns/asked-campaigns';
import { actOn } from '../../use-cases/file/act-on-file';
import { Refused } from '../../use-cases/refused';
import type { Fields } from '../../api/form';
import { commandIdOf } from '../form-token';
import { Trouble, type Faults } from '../form-parts';
import { page, type Shown, type Visit } from '../page';
import { Words } from '../parts';
import { cardBody, type CardBody } from './card-answer';
import { CardForm } from './card-form';

const params = z.strictObject({ card: z.string().regex(/^[\w-]{1,600}\.[\w-]{22}$/) });

export const cardPage = page({
  method: 'get',
  path: '/cards/{card}',
  id: 'cardPage',
  title: '反馈卡',
  params,
  query: z.object({ done: z.literal('yes').optional() }),
  async show(visit, deps) {
    return cardShown(visit, await cardAt(deps, visit.params.card), { typed: {} });
  },
});

const cardForm = z
  .object({ outcome: z.string(), note: z.string().optional(), token: z.string().optional() })
  .catchall(z.string())
  .meta({ id: 'CardForm', description: '一张反馈卡：结果、逐项回答、想说的话' });

/** Fills the card; the same form sent twice is one act, and a card filled once takes no other. */
export const fillCardPage = page({
  method: 'post',
  path: '/cards/{card}',
  id: 'fillCardPage',
  title: '填写反馈卡',
  params,
  form: cardForm,
  example: { outcome: 'good', clean: 'yes', useful: '90' },
  statuses: [303, 409],
  showsStale: true,
  async show(visit, deps) {
    const card = await cardAt(deps, visit.params.card);
    const { typed, stale } = visit;
    if (stale) return cardShown(visit, card, { typed, status: 403, trouble: '表单放得太久，请核对后再提交一次' });
    const given = cardBody(card.task.id, ruleOf(card.known.state, card.task), typed);
    if ('faults' in given) return cardShown(visit, card, { typed, faults: given.faults, status: 422 });
    const refusal = await refusalOf(deps, { card, formName: visit.formName, body: given.body });
    if (refusal === undefined) return { seeOther: `/cards/${visit.params.card}?done=yes` };
    return cardShown(visit, card, { typed, status: 409, trouble: refusal });
  },
});

interface Filling {
  readonly card: Card;
  readonly formName: string;
  readonly body: CardBody;
}

/** Records it; undefined once it is done, else why not. */
async function refusalOf(deps: ApiDeps, { card, formName, body }: Filling): Promise<string | undefined> {
  const commandId = commandIdOf(formName);
  const { principal, known } = card;
  try {
    if (!card.isOpen && !known.state.commands.some(({ id }) => id === commandId)) refuseUsed(card);
    await actOn(askedCampaigns, deps, { principal, id: known.state.id, act: record, body, commandId });
    return undefined;
  } catch (error) {
    if (error instanceof Refused && error.code !== 'faulty' && error.code !== 'not-found') return error.reason;
    throw error;
  }
}

interface Showing {
  readonly typed: Fields;
  readonly faults?: Faults;
  readonly status?: number;
  /** Why nothing was taken. */
  readonly trouble?: string;
}

type CardVisit = Pick<Visit<z.infer<typeof params>>, 'params' | 'token'>;

function cardShown(visit: CardVisit, card: Card, { typed, faults = {}, status = 200, trouble }: Showing): Shown {
  const { state } = card.known;
  const rule = ruleOf(state, card.task);
  const action = `/cards/${visit.params.card}`;
  const content = (
    <>
      {trouble !== undefined && (
        <Trouble>
          <p>{`没有提交：${trouble}。`}</p>
        </Trouble>
      )}
      <p class="faint">
        <Words>{state.title}</Words>
      </p>
      <h1>{rule.title}</h1>
      <p>
        <Words>{aboutOf(card)}</Words>
      </p>
      {card.isOpen ? <CardForm {...{ action, rule, typed, faults }} token={visit.token()} /> : <Used card={card} />}
    </>
  );
  return { status, title: status === 200 ? rule.title : `没有提交：${rule.title}`, content, isPrivate: true };
}

function aboutOf({ known: { state }, task: { subject = '' } }: Card): string {
  return [...state.targets, ...state.members].find(({ id }) => id === subject)?.title ?? subject;
}

/** What was answered is not shown: the link may have passed through several hands. */
function Used({ card: { task } }: { readonly card: Card }): VNode {
  const text =
    task.done === undefined || task.done.byDefault ? '已经截止，不再接收。' : '已经收到，谢谢。每张卡只填一次。';
  return (
    <div class="notice good" role="status">
      <p>{text}</p>
    </div>
  );
}
