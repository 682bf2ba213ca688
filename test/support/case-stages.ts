import { DAY, type Instant } from '../../src/domain/calendar/instant';
import { act, evidence, fileCase, people, wait, type Filing, type Story } from './cases-builder';

/** Monday 7 September 2026, 10:00: two ordinary weeks follow. */
export const MONDAY: Instant = Date.parse('2026-09-07T10:00:00+08:00');

/** The sample case as far as a step, everything done at once and in order; each goes on from the one before. */
export const filed = (given: Filing = {}, at = MONDAY): Story => fileCase(at, given);
export const confirmed = (given: Filing = {}): Story => act(filed(given), 'confirm-theme', people.office, {});
export const judged = (given: Filing = {}): Story => act(confirmed(given), 'judge', people.office);

export function assigned(given: Filing = {}, body: object = { lead: 'housing' }): Story {
  return act(judged(given), 'assign', people.office, body);
}

export const signed = (given: Filing = {}, body?: object): Story => act(assigned(given, body), 'sign', people.unit);

export const SOLVED = { result: 'solved', text: '电梯已修好', evidence };
/** A mechanism with its terms, in force from the day of the story on (X15). */
export const LASTING = {
  mechanism: '每季度巡查电梯并公示结果',
  mechanismTerms: { who: '物业科', from: '2026-09-07' },
};
export const EXPLAINED = { result: 'explained', text: '该项收费合规', basis: '《物业管理条例》第十二条' };
export const partly = (promisedDay: string): object => ({ result: 'partly-solved', text: '先修一台', promisedDay });

export const replied = (given: Filing = {}, body: object = SOLVED): Story =>
  act(signed(given), 'reply', people.unit, body);

export const CONTENT = { contacted: true, solved: true, satisfaction: 'satisfied' };
export const UNHAPPY = { contacted: true, solved: true, satisfaction: 'dissatisfied', comment: '修了又坏' };
export const DENIED = { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '根本没修' };

export const evaluated = (given: Filing = {}, body: object = CONTENT, reply?: object): Story =>
  act(replied(given, reply), 'evaluate', people.appellant, body);

/** In its second round, listed, waiting for the office to assign it anew. */
export const listed = (given: Filing = {}): Story => evaluated(given, UNHAPPY);

/** Listed, assigned, signed and its listing notice published. */
export function listedAtWork(given: Filing = {}): Story {
  const again = act(act(listed(given), 'assign', people.office, { lead: 'housing' }), 'sign', people.unit);
  return act(wait(act(again, 'contact', people.unit), again.now + 3 * DAY), 'progress', people.unit);
}

/** A listed round that nobody answered in time: the joint session is called. */
export function inSession(given: Filing = {}): Story {
  const round = listedAtWork(given);
  return wait(round, round.now + 20 * DAY);
}

/** The session let its time pass as well. */
export function standing(given: Filing = {}): Story {
  const session = inSession(given);
  return wait(session, session.now + 40 * DAY);
}

/** Answered at once by rule (G2). */
export const instantly = (given: Filing = {}): Story =>
  filed({
    ...given,
    proposal: { kind: 'consult', confident: true, instant: { text: '请见指南', articleId: 'a-1' }, ...given.proposal },
  });

/** Ended for good: the reopening window and every notice are over. */
export function ended(): Story {
  const closed = evaluated();
  return wait(closed, closed.now + 60 * DAY);
}
