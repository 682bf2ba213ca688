import type { FactBodies } from '../facts';
import { closeDuties, closeOwnDuties, openDuty } from '../limits/duties';
import { moveTo, without, type Evolvers } from './evolver';
import { listingNumber } from '../listing';
import type { AppealState, Evaluation } from '../state';

/** Step 5: follow-up 跟踪督办. */
export const followUpEvolvers: Evolvers<
  | 'evaluated'
  | 'evaluation-lapsed'
  | 'verified'
  | 'mechanism-checked'
  | 'follow-up-decided'
  | 'listed'
  | 'delisted'
  | 'session-called'
  | 'put-on-standing-list'
> = {
  evaluated: (state, body, { at }) => ({ ...closeDuties(state, 'evaluate'), evaluation: evaluationOf(body, at) }),
  'evaluation-lapsed': (state) => ({ ...closeDuties(state, 'evaluate'), noAnswer: true }),
  verified: (state, body, { at }) => ({
    ...closeDuties(state, 'verify', 'session', 'standing-review'),
    verification: { finding: body.finding, at },
  }),
  'mechanism-checked': (state, { holds }, { at }) => {
    const checked = closeDuties(state, 'mechanism-check');
    // One that is not in force is none: the next round has to bring another.
    if (!holds || checked.mechanismTerms === undefined) return without(checked, 'mechanism', 'mechanismTerms');
    return { ...checked, mechanismTerms: { ...checked.mechanismTerms, checkedAt: at } };
  },
  'follow-up-decided': (state, body, { at }) => {
    switch (body.next) {
      case 'verify':
        return openDuty(moveTo(state, at, 'awaiting-verification'), { kind: 'verify', holder: { role: 'office' }, at });
      case 'await-promise':
        return waitForLead(moveTo(state, at, 'awaiting-promise'), 'promise', at, body.promisedDue);
      case 'await-mechanism':
        return waitForLead(moveTo(state, at, 'awaiting-mechanism'), 'mechanism', at);
      case 'review':
        return moveTo(closeOwnDuties(state, 'evaluate'), at, 'reviewing', 'review');
      case 'another-round':
      case 'session':
        return closeOwnDuties(state);
    }
  },
  listed: (state, body, { at }) => {
    const cleared = without(
      closeOwnDuties(state),
      'signedAt',
      'contactedAt',
      'resumeTo',
      'extensionAsked',
      'supervised',
    );
    const listedAt = state.listing?.number === body.number ? state.listing.listedAt : at;
    const next: AppealState = {
      ...moveTo(cleared, at, 'awaiting-assignment', 'assign'),
      round: body.round,
      listing: { number: listingNumber(state, body.round), listedAt },
      extended: false,
    };
    return openDuty(next, { kind: 'assign', holder: { role: 'office' }, at });
  },
  delisted: (state, _body, { at }) => {
    if (state.listing === undefined) return state;
    // The round goes on with its limit; the weekly report was the listing's.
    return { ...closeDuties(state, 'listed-progress'), listing: { ...state.listing, delistedAt: at } };
  },
  'session-called': (state, _body, { at }) =>
    openDuty(
      moveTo(without(closeOwnDuties(state), 'resumeTo', 'extensionAsked'), at, 'awaiting-session', 'follow-up'),
      {
        kind: 'session',
        holder: { role: 'session' },
        at,
      },
    ),
  'put-on-standing-list': (state, { leader }, { at }) =>
    openDuty(moveTo(closeOwnDuties({ ...state, standing: { leader, since: at } }), at, 'standing'), {
      kind: 'standing-review',
      holder: { role: 'supervisor' },
      at,
    }),
};

function evaluationOf(body: FactBodies['evaluated'], at: number): Evaluation {
  const { contacted, solved, satisfaction, comment } = body;
  return { contacted, solved, satisfaction, withReason: comment !== undefined, at };
}

function waitForLead(state: AppealState, kind: 'promise' | 'mechanism', at: number, fixedDue?: number): AppealState {
  const holder = { role: 'unit', ...(state.lead === undefined ? {} : { unit: state.lead }) } as const;
  return openDuty(closeDuties(state, 'verify'), { kind, holder, at, fixedDue });
}
