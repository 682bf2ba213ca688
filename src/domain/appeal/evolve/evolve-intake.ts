import { closeDuties, closeDuty, closeOwnDuties, openDuty, resumeDuties, suspendDuties } from '../limits/duties';
import { moveTo, without, type Evolvers } from './evolver';
import { registryNames, shownTheme } from '../intake/registry-names';

/** Steps 1 and 2: theme 主题确定 and collect 诉求汇总. */
export const intakeEvolvers: Evolvers<
  'theme-confirmed' | 'numbered' | 'redirected' | 'supplement-requested' | 'supplemented' | 'merged' | 'judged'
> = {
  'theme-confirmed': (state, body, { at }) => {
    const { kind, category, theme, track, urgent } = body;
    const { unread = [], ...moved } = moveTo(closeDuties(state, 'theme'), at, 'awaiting-judgement', 'collect');
    const still = unread.filter((name) => name === 'district' || category === state.category);
    const names = registryNames({ district: state.district, category, unread: still });
    return openDuty(
      { ...moved, ...names, kind, theme: shownTheme(theme, state.proposal), track, urgent },
      { kind: 'judge', holder: { role: 'office' }, at },
    );
  },
  numbered: (state, body) => ({ ...state, number: body.number }),
  redirected: (state) => state,
  'supplement-requested': (state, _body, { at }) => {
    const suspended = suspendDuties({ ...state, resumeTo: state.status }, at, '等待诉求人补充材料');
    return openDuty(moveTo(suspended, at, 'awaiting-supplement'), {
      kind: 'supplement',
      holder: { role: 'appellant' },
      at,
    });
  },
  supplemented: (state, body, { at }) => {
    if (!body.answers || state.resumeTo === undefined) return state;
    const resumed = resumeDuties(closeDuty(state, 'supplement'), at);
    return without(moveTo(resumed, at, state.resumeTo), 'resumeTo');
  },
  merged: (state, body) => ({ ...state, mergedInto: body.into }),
  judged: (state, body, { at }) => {
    const judged = closeOwnDuties(state);
    if (!body.accepted) return judged;
    return openDuty(moveTo(judged, at, 'awaiting-assignment', 'assign'), {
      kind: 'assign',
      holder: { role: 'office' },
      at,
    });
  },
};
