import { DAY } from '../../../../src/domain/calendar/instant';
import type { Notice } from '../../../../src/domain/notice/notice';
import { at, text } from '../../calendar/at';
import { ended, evaluated, filed, instantly, listedAtWork, signed, SOLVED } from '../../../support/case-stages';
import { act, count, last, people, raise, refusalOf, wait, type Story } from '../../../support/cases-builder';

const N1 = '2026-000001-N1';
const drafted = (): Story => raise(signed(), 3);
const notice = ({ state }: Story, id = N1): Notice | undefined => state.notices.find((one) => one.id === id);
const object = (story: Story): Story => act(story, 'object-notice', people.unit, { notice: N1, text: '供电中断' });

describe('a criticism', () => {
  it('names the unit and the matter, never the title people wrote', () => {
    expect(notice(drafted())?.text).toContain('住房和城乡建设局');
    expect(JSON.stringify(drafted().state.notices)).not.toContain('电梯停运');
  });

  it('is published two working days later, to the end of the 9th, and archived after thirty days', () => {
    const shown = wait(drafted(), at('2026-09-10 09:00'));
    expect(text(notice(shown)?.publishedAt)).toBe('2026-09-09 17:33:14');
    // 30 calendar days after the 9th of September end with the 9th of October.
    expect(text(notice(wait(shown, at('2026-10-11 00:00')))?.archivedAt)).toBe('2026-10-10 00:03:14');
  });

  it('is not published when the objection is upheld', () => {
    const upheld = act(object(drafted()), 'decide-objection', people.office, {
      notice: N1,
      uphold: true,
      reason: '属实',
    });
    expect(notice(upheld)).toMatchObject({ status: 'withheld', objection: { upheld: true } });
    expect(count(wait(upheld, upheld.now + 90 * DAY), 'notice-published')).toBe(
      wait(upheld, upheld.now + 90 * DAY).state.notices.filter(({ publishedAt }) => publishedAt !== undefined).length,
    );
  });

  it('is published at once when the objection is refused', () => {
    const refused = act(object(drafted()), 'decide-objection', people.office, {
      notice: N1,
      uphold: false,
      reason: '不符',
    });
    expect(notice(refused)).toMatchObject({
      status: 'published',
      publishedAt: refused.now,
      objection: { upheld: false },
    });
  });

  it('waits for the decision on the objection, three working days at most', () => {
    const waiting = wait(object(drafted()), at('2026-09-10 17:00'));
    expect(notice(waiting)?.status).toBe('objected');
    const lapsed = wait(waiting, at('2026-09-10 17:40'));
    expect(last(lapsed, 'objection-decided').body).toMatchObject({ upheld: false, byDefault: true });
    expect(notice(lapsed)?.status).toBe('published');
  });

  it('withheld with a reason is never published', () => {
    const withheld = act(drafted(), 'withhold-notice', people.office, { notice: N1, reason: '已当场整改' });
    expect(notice(wait(withheld, withheld.now + 60 * DAY))).toMatchObject({
      status: 'withheld',
      withheldReason: '已当场整改',
    });
  });

  it("is followed by the unit's rectification", () => {
    const shown = wait(drafted(), at('2026-09-10 09:00'));
    const reported = act(shown, 'report-rectification', people.unit, { notice: N1, text: '已修复并建立巡查制度' });
    expect(notice(reported)?.rectifiedAt).toBe(reported.now);
  });

  it('is corrected by another notice that cites it, and stays as it was', () => {
    const shown = wait(drafted(), at('2026-09-10 09:00'));
    const before = notice(shown);
    const revised = act(shown, 'revise-notice', people.office, {
      notice: N1,
      reason: '单位有误',
      correction: { title: '更正', text: '更正' },
    });
    expect(notice(revised)).toMatchObject({ text: before?.text, status: 'archived', publishedAt: before?.publishedAt });
    expect(revised.state.notices.at(-1)).toMatchObject({ revises: N1, status: 'published', kind: 'criticism' });
  });

  it('is taken back without a word in its place', () => {
    const shown = wait(drafted(), at('2026-09-10 09:00'));
    const taken = act(shown, 'revise-notice', people.office, { notice: N1, reason: '撤回' });
    expect([notice(taken)?.status, taken.state.notices.length]).toEqual(['archived', shown.state.notices.length]);
  });

  it('keeps the case from closing while it is not settled', () => {
    const answered = act(
      act(
        act(act(drafted(), 'assign', people.office, { lead: 'housing' }), 'sign', people.unit),
        'reply',
        people.unit,
        SOLVED,
      ),
      'evaluate',
      people.appellant,
    );
    expect(answered.state.status).toBe('reviewing');
    const decided = act(answered, 'hold-accountable', people.supervisor);
    expect(decided.state.status).toBe('reviewing');
    expect(wait(decided, at('2026-09-09 17:40')).state.status).toBe('closed');
  });
});

describe('a correction on the last day of everything else', () => {
  it('keeps the case open until the correction has been shown as well', () => {
    const closed = evaluated();
    // The result is on display to 7 October, the reopening window to the same day: leave only the display.
    const result = closed.state.notices[0]?.id ?? '';
    const shortWindow = {
      ...closed,
      state: { ...closed.state, duties: closed.state.duties.filter(({ kind }) => kind === 'display') },
    };
    const revised = act(shortWindow, 'revise-notice', people.office, {
      notice: result,
      reason: '有误',
      correction: { title: '更正', text: '更正' },
    });
    expect(revised.state.status).toBe('closed');
    expect(wait(revised, revised.now + 40 * DAY).state.status).toBe('ended');
  });
});

describe('a result', () => {
  it('is shown at once, anonymously', () => {
    expect(evaluated().state.notices).toMatchObject([{ kind: 'result', status: 'published' }]);
  });

  it('of a confidential case is not shown', () => {
    expect(evaluated({ input: { confidential: true } }).state.notices).toEqual([]);
    expect(instantly({ input: { confidential: true } }).state.notices).toEqual([]);
  });
});

describe('a listing', () => {
  it('is shown as long as the case is listed', () => {
    const shown = listedAtWork();
    expect(shown.state.notices).toMatchObject([{ kind: 'listing', status: 'published' }]);
    expect(shown.state.duties.map(({ kind }) => kind)).not.toContain('display');
    expect(act(shown, 'delist', people.supervisor).state.notices).toMatchObject([{ status: 'archived' }]);
  });
});

describe('points', () => {
  const penalised = wait(signed(), at('2026-09-08 18:00'));
  const entry = penalised.state.points[0]?.id ?? '';
  const contested = act(penalised, 'contest', people.unit, { entry, reason: '当日停电' });
  const total = ({ state }: Story): number => state.points.reduce((sum, { points }) => sum + points, 0);

  it('are reversed by a new entry when a contest is granted; the old one stays', () => {
    const granted = act(contested, 'decide-contest', people.office, { entry, grant: true, reason: '停电属实' });
    expect(granted.state.points).toMatchObject([
      { id: entry, points: -1, contested: true },
      { points: 1, reverses: entry },
    ]);
    expect(total(granted)).toBe(0);
  });

  it('stay when it is refused, or not decided within five working days', () => {
    const refused = act(contested, 'decide-contest', people.office, { entry, grant: false, reason: '无据' });
    expect(total(refused)).toBe(-1);
    const quiet = wait(contested, at('2026-09-15 18:00'));
    expect(last(quiet, 'contest-decided').body).toMatchObject({ granted: false, byDefault: true });
  });

  it("are contested once, and only one's own", () => {
    expect(refusalOf(contested, 'contest', people.unit, { entry, reason: '再申' })).toBe('already-contested');
    expect(refusalOf(penalised, 'contest', people.unit, { entry: 'P9999', reason: '?' })).toBe('no-such-entry');
  });
});

describe('a case that has ended', () => {
  it('showed its result for thirty days', () => {
    expect(ended().state.notices).toMatchObject([{ status: 'archived' }]);
    expect(text(ended().state.notices[0]?.archivedAt)).toBe('2026-10-08 00:03:14');
  });

  it('was filed on its own', () => {
    expect(filed().state.notices).toEqual([]);
  });
});
