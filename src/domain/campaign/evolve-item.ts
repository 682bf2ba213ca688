import type { Budget } from '../calendar/budget';
import type { Instant } from '../calendar/instant';
import type { CampaignFact, CampaignFactBodies } from './facts';
import type { CampaignState, Item, Waiting } from './state';
import { waitFrom, waitUntil } from './limits/waiting';

type Bodies = CampaignFactBodies;
type Evolver<T extends keyof Bodies> = (state: CampaignState, body: Bodies[T], fact: CampaignFact) => CampaignState;

function change(state: CampaignState, id: string, next: (item: Item) => Item): CampaignState {
  return { ...state, items: state.items.map((item) => (item.id === id ? next(item) : item)) };
}

const FIRST_REMINDER = 0.7;

function opened(state: CampaignState, body: Bodies['item-opened'], { at }: CampaignFact): CampaignState {
  const { dueDay, ...rest } = body;
  const limit = state.template.ladder.rectify;
  const waiting: Waiting =
    dueDay === undefined ? waitFrom(at, limit, FIRST_REMINDER) : waitUntil(at, dueDay, limit, 'its end');
  const item: Item = {
    ...rest,
    step: 'rectify',
    level: 0,
    waiting,
    openedAt: at,
    evidence: [],
    late: false,
    ...(dueDay !== undefined && { day: dueDay }),
  };
  return { ...state, items: [...state.items, item] };
}

/** The item on a step, waited for anew. */
function on(item: Item, step: Item['step'], limit: Budget, at: Instant): Item {
  return { ...item, step, waiting: waitFrom(at, limit) };
}

/** How each fact about a rectification item or a promise changes the campaign. */
export const itemEvolvers: {
  readonly [T in Extract<keyof Bodies, `item-${string}`>]: Evolver<T>;
} = {
  'item-opened': opened,
  'item-reported': (state, { item: id, text, evidence, ledger }, { at }) =>
    change(state, id, ({ ledger: _before, ...item }) => ({
      ...on(item, 'verify', state.template.ladder.verify, at),
      ...(ledger !== undefined && { ledger }),
      report: text,
      evidence,
      late: item.late || (item.waiting?.misses ?? 0) > 0 || item.level > 0,
    })),
  'item-verified': (state, { item: id, accepted }, { at }) =>
    change(state, id, (item) => {
      if (!accepted) return on(item, 'rectify', state.template.ladder.rectify, at);
      const { waiting: _over, ...done } = item;
      return { ...done, step: 'done', doneAt: at };
    }),
  'item-supervised': (state, { item: id, level }, { at }) =>
    change(state, id, (item) => ({ ...on(item, 'rectify', state.template.ladder[`supervision-${level}`], at), level })),
  'item-referred': (state, { item: id }, { at }) =>
    change(state, id, (item) => on(item, 'accountability', state.template.ladder.accountability, at)),
  'item-held': (state, { item: id, held, reason, direct, leadership }, { at }) =>
    change(state, id, (item) => ({
      ...on(item, 'rectify', state.template.ladder.rectify, at),
      level: 3,
      ...(held && { held: { reason, ...(direct && { direct }), ...(leadership && { leadership }) } }),
    })),
};
