import { CONTENT, evaluated, EXPLAINED, partly, replied, signed, SOLVED } from '../../../support/case-stages';
import { act, evidence, last, people, refusalOf, wait } from '../../../support/cases-builder';
import { defaultRules } from '../../../support/rules';

const { closing: _, ...asBefore } = defaultRules;
const BEFORE = { rules: asBefore };
const RADIO = { input: { channel: 'radio' } } as const;
const word = (solved: boolean, satisfaction: string, comment?: string): object => ({
  contacted: true,
  solved,
  satisfaction,
  ...(comment === undefined ? {} : { comment }),
});
const WHY = '没有解决';

describe('where a case goes from the word of its appellant (DOMAIN.md section 2, step 5)', () => {
  it.each<[string, object, object, string, string]>([
    ['solved, satisfied', SOLVED, word(true, 'satisfied'), 'closed', 'closed'],
    ['explained, solved and fairly satisfied', EXPLAINED, word(true, 'fairly'), 'closed', 'closed'],
    ['explained, not solved, with the reason', EXPLAINED, word(false, 'fairly', WHY), 'awaiting-assignment', 'closed'],
    ['explained, not solved, no reason', EXPLAINED, word(false, 'fairly'), 'awaiting-verification', 'closed'],
    ['explained, not solved, yet satisfied', EXPLAINED, word(false, 'satisfied'), 'awaiting-verification', 'closed'],
    [
      'solved, dissatisfied, with the reason',
      SOLVED,
      word(true, 'dissatisfied', WHY),
      'awaiting-assignment',
      'awaiting-assignment',
    ],
    ['solved, dissatisfied, no reason', SOLVED, word(true, 'dissatisfied'), 'awaiting-verification', 'closed'],
    [
      'solved, denied with the reason',
      SOLVED,
      word(false, 'dissatisfied', WHY),
      'awaiting-verification',
      'awaiting-verification',
    ],
    ['solved, denied without one', SOLVED, word(false, 'fairly'), 'awaiting-verification', 'awaiting-verification'],
    [
      'promised, not solved yet',
      partly('2026-09-18'),
      word(false, 'fairly', WHY),
      'awaiting-promise',
      'awaiting-promise',
    ],
    [
      'promised, dissatisfied with the reason',
      partly('2026-09-18'),
      word(false, 'dissatisfied', WHY),
      'awaiting-assignment',
      'awaiting-assignment',
    ],
  ])('%s', (_what, reply, body, status, before) => {
    expect(evaluated({}, body, reply).state.status).toBe(status);
    // Histories of 0.1 are replayed as they were decided.
    expect(evaluated(BEFORE, body, reply).state.status).toBe(before);
  });

  it.each([
    ['explained, not solved, no reason', EXPLAINED, word(false, 'fairly')],
    ['solved, dissatisfied, no reason', SOLVED, word(true, 'dissatisfied')],
  ])('%s: nobody looks, and the word stands: another round', (_what, reply, body) => {
    const asked = evaluated({}, body, reply);
    const silent = wait(asked, asked.now + 14 * 86_400_000);
    expect(last(silent, 'verified').body).toMatchObject({ finding: 'unsolved', byDefault: true });
    expect(silent.state.round).toBe(2);
  });
});

describe('closing against the word of the appellant', () => {
  const unhappy = evaluated({}, word(false, 'fairly'), EXPLAINED);
  const find = (finding: string, more: object = {}): object => ({ finding, reason: '现场核查', ...more });

  it.each(['solved', 'explained'])('as %s takes evidence', (finding) => {
    expect(refusalOf(unhappy, 'verify', people.office, find(finding))).toBe('evidence-missing');
    expect(act(unhappy, 'verify', people.office, find(finding, { evidence })).state.status).toBe('closed');
  });

  it('takes none where the finding is the same as the word, or where there is no word', () => {
    expect(act(unhappy, 'verify', people.office, find('unsolved')).state.status).toBe('awaiting-assignment');
    const sampled = evaluated({ id: 'web~case-15' });
    expect(act(sampled, 'verify', people.office, find('solved')).state.status).toBe('closed');
  });

  it('of a radio case is not done by an explanation at all: not while unsolved (X15)', () => {
    const radio = evaluated(RADIO, word(false, 'fairly', WHY), EXPLAINED);
    expect(radio.state.status).toBe('awaiting-verification');
    expect(refusalOf(radio, 'verify', people.office, find('explained', { evidence }))).toBe('gate-shut');
    const seen = act(radio, 'verify', people.office, find('solved', { evidence }));
    expect(seen.state.status).toBe('awaiting-mechanism');
  });
});

describe('“not contacted”', () => {
  it('is a finding of its own: points once, whatever becomes of the matter, for the unit to contest', () => {
    const content = evaluated({}, { ...CONTENT, contacted: false });
    expect(content.state.status).toBe('closed');
    expect(content.state.points.map(({ reason }) => reason)).toEqual(['contact-missed', 'solved-satisfied']);
    expect(evaluated({}, CONTENT).state.points.map(({ reason }) => reason)).toEqual(['solved-satisfied']);
    const { id } = content.state.points[0] ?? { id: '' };
    expect(act(content, 'contest', people.unit, { entry: id, reason: '已两次致电' }).state.status).toBe('closed');
  });
});

describe('a withdrawal', () => {
  const appellantWord = { how: 'phone', note: '来电表示问题已自行解决' };

  it('is the appellant’s own, or their platform’s', () => {
    expect(act(signed(), 'withdraw', people.appellant).state.status).toBe('closed');
  });

  it.each([people.office, people.operator])('by $role takes what the appellant said, on record', (by) => {
    expect(refusalOf(replied(), 'withdraw', by, { reason: '已解决' })).toBe('appellant-word-missing');
    const done = act(replied(), 'withdraw', by, { reason: '已解决', appellantWord });
    expect(done.state.status).toBe('closed');
    expect(last(done, 'withdrawn').body).toEqual({ reason: '已解决', appellantWord });
  });
});
