import {
  changeDuty,
  closeDuties,
  closeDuty,
  closeOwnDuties,
  findDuty,
  openDuty,
  resumeDuties,
  suspendDuties,
} from '../limits/duties';
import type { FactBodies } from '../facts';
import { moveTo, without, type Evolvers } from './evolver';
import type { AppealState, Reply } from '../state';

/** Step 4: handle 落实办理. */
export const handleEvolvers: Evolvers<
  | 'contacted'
  | 'planned'
  | 'progressed'
  | 'subtask-finished'
  | 'extension-requested'
  | 'extension-decided'
  | 'paused'
  | 'resumed'
  | 'replied'
> = {
  contacted: (state, { how, unit, team }, { at }) => {
    const met = { ...closeDuties(state, 'contact'), contactedAt: state.contactedAt ?? at };
    if (how !== 'visit') return met;
    return { ...met, visits: [...(state.visits ?? []), { at, unit, ...(team !== undefined && { team }) }] };
  },
  planned: (state) => state,
  progressed: (state, body, { at }) => {
    const withMechanism = establish(state, body);
    const watched = findDuty(withMechanism, 'listed-progress');
    if (watched === undefined) return withMechanism;
    return openDuty(withMechanism, { kind: 'listed-progress', holder: watched.holder, at });
  },
  'subtask-finished': (state, body, { at }) => ({
    ...closeDuty(state, `subtask:${body.unit}`),
    subtasks: state.subtasks.map((subtask) => (subtask.unit === body.unit ? { ...subtask, finishedAt: at } : subtask)),
  }),
  'extension-requested': (state, body, { at }) =>
    openDuty(
      { ...state, extensionAsked: { days: body.days, reason: body.reason } },
      { kind: 'decide-extension', holder: { role: 'office' }, at },
    ),
  'extension-decided': (state, body) => {
    const decided = without(closeDuties(state, 'decide-extension'), 'extensionAsked');
    if (!body.granted) return decided;
    const extension = { amount: body.days, unit: 'working-days' } as const;
    return changeDuty({ ...decided, extended: true }, 'handle', (duty) => ({
      ...duty,
      clock: { ...duty.clock, extension },
      reminded: false,
    }));
  },
  paused: (state, body, { at }) => {
    const suspended = suspendDuties({ ...state, resumeTo: state.status }, at, body.reason);
    return openDuty(moveTo(suspended, at, 'paused'), { kind: 'pause', holder: { role: 'office' }, at });
  },
  resumed: (state, _body, { at }) => {
    const resumed = resumeDuties(closeDuty(state, 'pause'), at);
    return without(moveTo(resumed, at, state.resumeTo ?? 'handling'), 'resumeTo');
  },
  replied: (state, body, { at, seq }) => {
    const { unit, result, promisedDay } = body;
    const isShown = body.evidence.length > 0 || body.basis !== undefined;
    const reply: Reply = {
      unit,
      result,
      at,
      seq,
      ...(promisedDay !== undefined && { promisedDay }),
      ...(isShown && { shown: true as const }),
    };
    const answered = without(closeOwnDuties(state), 'evaluation', 'verification', 'extensionAsked');
    const moved: AppealState = { ...moveTo(answered, at, 'awaiting-evaluation', 'follow-up'), reply, noAnswer: false };
    const known = establish(moved, body);
    return openDuty(known, { kind: 'evaluate', holder: { role: 'appellant' }, at });
  },
};

/** A mechanism stands as it was last told; a new one without its terms leaves those of the old one behind. */
function establish(
  state: AppealState,
  told: Pick<FactBodies['progressed'], 'mechanism' | 'mechanismTerms'>,
): AppealState {
  const { mechanism, mechanismTerms } = told;
  if (mechanism === undefined) return state;
  const known: AppealState = { ...without(state, 'mechanismTerms'), mechanism };
  return mechanismTerms === undefined ? known : { ...known, mechanismTerms: { from: mechanismTerms.from } };
}
