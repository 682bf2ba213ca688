import type { AppealInput } from '../../src/domain/appeal/intake/intake';
import type { Actor } from '../../src/domain/people/people';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { DAY, dayOf, HOUR, plusDays } from '../../src/domain/calendar/instant';
import { fastForward, readClock } from '../../src/engine/own-clock';
import { photo } from '../../src/stack/demo/cast';
import {
  APPELLANT,
  factsOf,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  SUPERVISOR,
  unitActor,
  type City,
} from '../support/city';

const SOLVED = { result: 'solved', text: '已修复', evidence: [photo('现场.jpg')] };
const SATISFIED = { contacted: true, solved: true, satisfaction: 'satisfied' };

describe('what happens to a case after its answer', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  /** A case in hand: `pass` lets its time go by, `act` has somebody act an hour later. */
  async function open(change: Partial<AppealInput> = {}) {
    const { caseId, workflowId } = await startCase(city, ordinaryInput(change));
    const pass = (ms: number) => fastForward(city.engine, workflowId, ms);
    const act = async (name: string, by: Actor, body: unknown = {}): Promise<AppealView> => {
      await pass(HOUR);
      return send(city, workflowId, name, by, body);
    };
    const types = async () => (await factsOf(city, caseId)).map(({ type }) => type);
    const today = async () => dayOf((await readClock(city.engine, workflowId)).now);
    return { caseId, workflowId, pass, act, types, today };
  }
  type Case = Awaited<ReturnType<typeof open>>;

  async function given(act: Case['act'], assign: unknown = {}): Promise<Actor> {
    const { lead } = await act('assign', OFFICE, assign);
    const unit = unitActor(lead ?? '');
    await act('sign', unit);
    return unit;
  }

  async function inHand(act: Case['act']): Promise<Actor> {
    await act('judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
    return given(act);
  }

  describe('an appeal from the radio, whose three gates must each be met', () => {
    it('is verified when nobody evaluates, and waits for a lasting mechanism before it closes', async () => {
      const { act, pass, types, today } = await open({ channel: 'radio', source: 'radio-hotline' });
      const unit = await inHand(act);
      await act('reply', unit, SOLVED);
      await pass(9 * DAY);
      expect((await types()).slice(-3)).toEqual(['limit-missed', 'evaluation-lapsed', 'follow-up-decided']);
      const verified = await act('verify', OFFICE, {
        ...{ finding: 'solved', reason: '现场查看属实', evidence: SOLVED.evidence },
      });
      expect(verified).toMatchObject({
        status: 'awaiting-mechanism',
        nextDuty: { duty: 'mechanism', unit: 'housing' },
      });
      await expect(act('progress', unit, { text: '正在研究' })).rejects.toMatchObject({ cause: { type: 'refused' } });
      const closed = await act('progress', unit, {
        ...{ text: '已成文', mechanism: '电梯维保记录每月公示' },
        mechanismTerms: { who: '物业科', from: await today() },
      });
      expect(closed).toMatchObject({ stage: 'review', status: 'closed', outcome: 'solved' });
    });

    it('is never let go by an appellant who is not satisfied, even when the office finds it solved', async () => {
      const { act } = await open({ channel: 'radio', source: 'radio-hotline' });
      const unit = await inHand(act);
      await act('reply', unit, SOLVED);
      await act('evaluate', APPELLANT, { contacted: true, solved: false, satisfaction: 'dissatisfied' });
      const listed = await act('verify', OFFICE, {
        finding: 'solved',
        reason: '现场查看属实',
        evidence: SOLVED.evidence,
      });
      expect(listed).toMatchObject({ stage: 'assign', status: 'awaiting-assignment', round: 2 });
    });
  });

  describe('a case closed, and opened again by its appellant', () => {
    it('goes a new round from assign, once, and its window ends for good', async () => {
      const { act, pass, types, workflowId } = await open();
      const unit = await inHand(act);
      await act('reply', unit, SOLVED);
      const closed = await act('evaluate', APPELLANT, SATISFIED);
      expect(closed.status).toBe('closed');
      await pass(20 * DAY);
      const reopened = await act('reopen', APPELLANT, { reason: '问题再次出现' });
      expect(reopened).toMatchObject({ stage: 'assign', status: 'awaiting-assignment', round: 2, level: 0 });
      const again = await given(act);
      await act('reply', again, SOLVED);
      await act('evaluate', APPELLANT, SATISFIED);
      await expect(act('reopen', APPELLANT, { reason: '又坏了' })).rejects.toMatchObject({
        cause: { details: [{ code: 'already-reopened' }] },
      });
      await pass(32 * DAY);
      expect((await types()).at(-1)).toBe('ended');
      await expect(city.engine.client.workflow.getHandle(workflowId).result()).resolves.toBe('solved');
    });

    it('cannot be opened on the thirty-second day', async () => {
      const { act, pass, workflowId } = await open();
      const unit = await inHand(act);
      await act('reply', unit, SOLVED);
      await act('evaluate', APPELLANT, SATISFIED);
      await pass(32 * DAY);
      await expect(send(city, workflowId, 'reopen', APPELLANT, { reason: '太晚了' })).rejects.toThrow(
        /completed|not found/i,
      );
    });
  });

  describe('a listed round that fails', () => {
    it('goes to the joint session, then to the standing list, until a session decides who, how and when', async () => {
      const { act, pass, types, today } = await open();
      const unit = await inHand(act);
      const listed = await act('list', SUPERVISOR, { reason: '群众反映集中' });
      expect(listed).toMatchObject({ round: 2, listing: { number: expect.stringMatching(/^GP\d{4}-\d{6}-2$/) } });
      await given(act);
      await pass(24 * DAY);
      expect(await types()).toContain('session-called');
      await pass(60 * DAY);
      expect(await types()).toContain('put-on-standing-list');
      await expect(act('assign', OFFICE)).rejects.toMatchObject({ cause: { details: [{ code: 'session-missing' }] } });
      const session = { ref: 'HS-2027-3', who: '分管副局长', how: '更换整机', dueDay: plusDays(await today(), 15) };
      const assigned = await act('assign', OFFICE, { session });
      expect(assigned).toMatchObject({ status: 'awaiting-signature', round: 3 });
      await expect(
        act('return', unit, { reason: '不归我管', evidence: [photo('分工文件.jpg')] }),
      ).rejects.toMatchObject({
        cause: { details: [{ code: 'not-returnable' }] },
      });
      const signed = await act('sign', unit);
      // The session's day stands in place of any limit: it ends when that day does.
      expect(signed.dueAt).toBe(`${plusDays(session.dueDay, 1)}T00:00:00+08:00`);
      await act('reply', unit, SOLVED);
      const closed = await act('evaluate', APPELLANT, SATISFIED);
      expect(closed).toMatchObject({
        status: 'closed',
        outcome: 'solved',
        listing: { delistedAt: expect.any(String) },
      });
    });
  });
});
