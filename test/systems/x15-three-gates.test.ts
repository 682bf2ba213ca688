import { handled, openParticipants, PROOF, type Filed, type Participants } from './participants';

let city: Participants;
beforeAll(async () => {
  city = await openParticipants();
});
afterAll(() => city.close());

const RADIO = { source: 'radio-hotline', channel: 'radio' } as const;
const MECHANISM = '每季度公示一次公共收益，业主委员会核对';
const WORD = { how: 'phone', note: '来电说不用办了' };
const CONTENT = { contacted: true, solved: true, satisfaction: 'satisfied' };

const radioCase = (): Promise<Filed> => handled(city, RADIO);
/** Whether the case stands on the office's board of what is red. */
const isRed = async ({ id }: Filed): Promise<boolean> => {
  const { body } = await city.get('/v1/appeals?light=red&limit=100');
  return (body['items'] as { id: string }[]).some((one) => one.id === id);
};

describe('X15: the three gates refuse whoever comes', () => {
  it('an appellant who keeps silent is not explained away: somebody has to see it solved, and is asked until they have', async () => {
    const scene = await radioCase();
    await city.act(scene, 'housing', 'reply', {
      result: 'explained',
      text: '合规，已公示',
      basis: '《物业管理条例》第十二条',
    });
    expect(await city.pass(scene, 9)).toMatchObject({ status: 'awaiting-verification' });
    const explained = { finding: 'explained', reason: '解释成立', evidence: PROOF };
    for (const by of ['office', 'centre']) expect(await city.refusal(scene, by, 'verify', explained)).toBe('gate-shut');
    for (const by of ['office', 'operator'])
      expect(await city.refusal(scene, by, 'withdraw', { reason: '已解释', appellantWord: WORD })).toBe('gate-shut');
    expect(await city.refusal(scene, 'office', 'verify', { finding: 'solved', reason: '是' })).toBe('evidence-missing');
    // The office does nothing: the case stays where it is, red, for as long as that.
    expect(await city.pass(scene, 60)).toMatchObject({ status: 'awaiting-verification', light: 'red' });
    expect(await isRed(scene)).toBe(true);
    const again = await city.act(scene, 'office', 'verify', { finding: 'unsolved', reason: '没有公示' });
    expect(again).toMatchObject({ status: 'awaiting-assignment', round: 2 });
  });

  it('a mechanism says what, who and from when, is seen in force after its day, and else the case is opened again', async () => {
    const scene = await radioCase();
    const from = await city.day(scene, 20);
    const reply = { result: 'solved', text: '已公示', evidence: PROOF };
    const terms = { who: '物业科', from };
    const told = (mechanism: string, mechanismTerms?: object) =>
      city.refusal(scene, 'housing', 'reply', { ...reply, mechanism, mechanismTerms });
    expect(await told('。', terms)).toBe('mechanism-incomplete');
    expect(await told(MECHANISM)).toBe('mechanism-incomplete');
    await city.act(scene, 'housing', 'reply', reply);
    expect(await city.refusal(scene, 'centre', 'evaluate', CONTENT)).toBe('appellant-word-missing');
    const evaluated = await city.act(scene, 'appellant', 'evaluate', CONTENT);
    const waiting =
      evaluated['status'] === 'awaiting-verification'
        ? await city.act(scene, 'office', 'verify', { finding: 'solved', reason: '查看属实', evidence: PROOF })
        : evaluated;
    // The unit that leaves it at that is asked, and red.
    expect(waiting).toMatchObject({ status: 'awaiting-mechanism', nextDuty: { unit: 'housing' } });
    expect(await city.pass(scene, 16)).toMatchObject({ status: 'awaiting-mechanism', light: 'red' });
    const closed = await city.act(scene, 'housing', 'progress', {
      ...{ text: '已成文', mechanism: MECHANISM, mechanismTerms: terms },
    });
    expect(closed).toMatchObject({ status: 'closed', mechanism: { from }, nextDuty: { duty: 'mechanism-check' } });
    const seen = { holds: true, reason: '台账齐全', evidence: PROOF };
    expect(await city.refusal(scene, 'office', 'check-mechanism', seen)).toBe('nothing-to-decide');
    // Nobody looks: the case does not end, and stands red on the board of the office, closed as it is.
    expect(await city.pass(scene, 60)).toMatchObject({ status: 'closed', light: 'red' });
    expect(await isRed(scene)).toBe(true);
    expect(await city.refusal(scene, 'housing', 'check-mechanism', seen)).toBe('not-yours-to-do');
    const opened = await city.act(scene, 'office', 'check-mechanism', { holds: false, reason: '没有公示记录' });
    expect(opened).toMatchObject({ status: 'awaiting-assignment', round: 2 });
    expect(opened).not.toHaveProperty('mechanism');
    const { items } = (await city.read(scene, 'appellant', '/timeline')) as { items: { fact: string }[] };
    expect(items.map(({ fact }) => fact)).toContain('mechanism-checked');
  });

  it('the appellant, who may withdraw, and whose word the centre may pass on by saying how it came', async () => {
    const withdrawn = await radioCase();
    await city.act(withdrawn, 'appellant', 'withdraw', { reason: '已自行解决' });
    const scene = await radioCase();
    const lasting = { mechanism: MECHANISM, mechanismTerms: { who: '物业科', from: await city.day(scene, 0) } };
    await city.act(scene, 'housing', 'reply', { result: 'solved', text: '已公示', evidence: PROOF, ...lasting });
    await city.act(scene, 'centre', 'evaluate', { ...CONTENT, appellantWord: { how: 'phone', note: '满意' } });
    const { status } = await city.read(scene);
    if (status !== 'closed') await city.act(scene, 'office', 'verify', { finding: 'solved', reason: '属实' });
    await city.act(scene, 'centre', 'check-mechanism', { holds: true, reason: '台账齐全', evidence: PROOF });
    const over = await city.pass(scene, 40);
    expect(over).toMatchObject({ status: 'ended', mechanism: { checkedAt: expect.any(String) } });
  });
});
