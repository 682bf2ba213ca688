import { DAY } from '../../../../src/domain/calendar/instant';
import { isWithDiscipline } from '../../../../src/domain/access/dossier';
import { filed, signed } from '../../../support/case-stages';
import { act, evidence, last, people, refusalOf, since, wait, type Story } from '../../../support/cases-builder';
import { defaultRules } from '../../../support/rules';

const ACCUSATION = { proposal: { rules: ['discipline'], confident: false } };
const { accusations: _, ...asBefore } = defaultRules;

const REASON = { reason: '补充线索' };
const leadOf = ({ state }: Story): string | undefined => state.lead;

describe('an accusation', () => {
  it('goes to the discipline body as it is filed, and to no unit whoever lets whatever limit pass', () => {
    const story = filed(ACCUSATION);
    expect(story.facts.map(({ type }) => type)).toEqual(['filed', 'transferred', 'closed']);
    expect(story.state).toMatchObject({ status: 'closed', outcome: 'transferred', confidential: true });
    const later = wait(story, story.now + 60 * DAY);
    expect(later.state.status).toBe('ended');
    expect([leadOf(later), isWithDiscipline(later.state)]).toEqual([undefined, true]);
  });

  it('that waited for the office under the old rules is handed over when its limit passes under the present ones', () => {
    const before = filed({ ...ACCUSATION, rules: asBefore });
    expect(before.state.status).toBe('awaiting-theme');
    const moved = wait({ ...before, rules: defaultRules }, before.now + 10 * DAY);
    expect(moved.state).toMatchObject({ status: 'closed', outcome: 'transferred' });
    expect(leadOf(moved)).toBeUndefined();
    // As cases opened before 0.2 are replayed.
    expect(leadOf(wait(before, before.now + 10 * DAY))).toBe('housing');
  });

  it('is reopened by its appellant to the discipline body, not to the office', () => {
    const story = filed(ACCUSATION);
    const again = act(story, 'reopen', people.appellant, REASON);
    expect(since(story, again)).toEqual(['reopened', 'closed']);
    expect(again.state).toMatchObject({ status: 'closed', outcome: 'transferred', round: 2 });
    expect(isWithDiscipline(again.state)).toBe(true);
    expect(leadOf(wait(again, again.now + 60 * DAY))).toBeUndefined();
  });

  it('that is none is handed back, and handled as any appeal from its first step; it can be reopened once all the same', () => {
    const story = filed(ACCUSATION);
    const back = act(story, 'return-dossier', people.discipline, { reason: '属服务态度' });
    expect(since(story, back)).toEqual(['dossier-returned', 'reopened']);
    expect(back.state).toMatchObject({ stage: 'theme', status: 'awaiting-theme', transferred: false, reopened: 0 });
    expect(isWithDiscipline(back.state)).toBe(false);
    expect(leadOf(wait(back, back.now + 20 * DAY))).toBe('housing');
  });
});

describe('what is handed to the discipline body', () => {
  it('as a clue has its evidence with it, and the case goes on', () => {
    expect(refusalOf(signed(), 'transfer', people.office, { reason: '涉嫌违纪' })).toBe('evidence-missing');
    expect(act(signed(), 'transfer', people.office, { reason: '涉嫌违纪', evidence }).state).toMatchObject({
      status: 'handling',
      transferred: true,
    });
    // As cases opened before 0.2 are replayed.
    expect(act(signed({ rules: asBefore }), 'transfer', people.office, { reason: '涉嫌违纪' }).state.transferred).toBe(
      true,
    );
  });

  it('as a whole is its own evidence, and only the discipline body hands it back', () => {
    const whole = act(filed(), 'transfer', people.office, { reason: '涉嫌违纪', wholeCase: true });
    expect(last(whole, 'closed').body).toMatchObject({ outcome: 'transferred' });
    expect(refusalOf(whole, 'return-dossier', people.office, REASON)).toBe('role-not-allowed');
    expect(
      refusalOf(act(signed(), 'withdraw', people.appellant, REASON), 'return-dossier', people.discipline, REASON),
    ).toBe('nothing-to-decide');
  });
});
