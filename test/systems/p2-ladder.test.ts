import { handled, openParticipants, type Filed, type Participants } from './participants';

let city: Participants;
beforeAll(async () => {
  city = await openParticipants();
});
afterAll(() => city.close());

const WORDS = '请于两个工作日内到现场处理，并答复诉求人。';

async function assigned(): Promise<Filed> {
  const scene = await city.file();
  await city.act(scene, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
  await city.act(scene, 'office', 'assign', { lead: 'housing', track: 'first-asked' });
  return scene;
}

const timeline = async (scene: Filed, by: string): Promise<string> =>
  JSON.stringify(await city.read(scene, by, '/timeline'));

/** Lets days pass one by one, until the case stands so. */
async function until(scene: Filed, isSo: (view: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
  for (let day = 0; day < 40; day += 1) {
    const view = await city.pass(scene, 1);
    if (isSo(view)) return view;
  }
  throw new Error('it never came to be so');
}

describe('P2: the ladder, by timers, and each level by its own office', () => {
  it('the centre writes first, with its own words and limit; the business-environment office second; then accountability', async () => {
    const scene = await assigned();
    // The unit never signs.
    const first = await until(scene, ({ level }) => level === 1);
    expect(first).toMatchObject({ light: 'red', supervision: { level: 1, unit: 'housing', written: false } });
    for (const by of ['office', 'housing', 'appellant'])
      expect([by, (await city.attempt(scene, by, 'supervise', { text: WORDS, days: 2 })).status]).toEqual([by, 403]);
    expect(await city.refusal(scene, 'supervisor', 'supervise', { text: WORDS, days: 2 })).toBe('nothing-to-decide');
    const before = (first['supervision'] as { dueAt: string }).dueAt;
    const written = await city.act(scene, 'centre', 'supervise', { text: WORDS, days: 6 });
    expect(written).toMatchObject({ supervision: { level: 1, written: true } });
    expect((written['supervision'] as { dueAt: string }).dueAt).not.toBe(before);
    expect(await city.refusal(scene, 'centre', 'supervise', { text: WORDS, days: 9 })).toBe('nothing-to-decide');
    // The unit reads what the centre wrote, and the appellant that it was supervised.
    expect(await timeline(scene, 'housing')).toContain(WORDS);
    expect(await timeline(scene, 'appellant')).not.toContain(WORDS);
    // It does nothing, and the limit of the notice passes.
    const second = await until(scene, ({ level }) => level === 2);
    expect(second).toMatchObject({ supervision: { level: 2, written: false } });
    expect(await city.refusal(scene, 'centre', 'supervise', { text: WORDS, days: 2 })).toBe('nothing-to-decide');
    await city.act(scene, 'supervisor', 'supervise', { text: '再逾期的，提请问责。', days: 1 });
    const third = await until(scene, ({ level }) => level === 3);
    expect(third['accountabilities']).toMatchObject([{ unit: 'housing', decided: false }]);
    expect(third).not.toHaveProperty('supervision');
  });

  it('where the centre writes nothing, it is asked again by name, and the unit climbs on all the same', async () => {
    const scene = await assigned();
    await until(scene, ({ level }) => level === 2);
    expect(await timeline(scene, 'office')).toContain('"duty":"supervision-notice-1"');
    await until(scene, ({ level }) => level === 3);
  });

  it('the centre supervises before any limit has passed, and the unit that answers is done with it', async () => {
    const scene = await handled(city);
    expect(await city.act(scene, 'centre', 'supervise', { text: WORDS, days: 2 })).toMatchObject({
      ...{ level: 1, supervision: { level: 1, unit: 'housing', written: true } },
    });
    const reply = { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' };
    expect(await city.act(scene, 'housing', 'reply', reply)).not.toHaveProperty('supervision');
  });

  it('what stands names its leader, on the case and on the board', async () => {
    const scene = await handled(city);
    expect(await city.refusal(scene, 'supervisor', 'name-leader', { leader: '副市长' })).toBe('wrong-stage');
    await city.act(scene, 'supervisor', 'list', { reason: '久拖未决' });
    await city.act(scene, 'office', 'assign', { lead: 'housing' });
    await city.act(scene, 'housing', 'sign');
    await city.pass(scene, 24);
    expect(await city.pass(scene, 60)).toMatchObject({ status: 'standing', standing: { leader: '分管市领导' } });
    await city.act(scene, 'supervisor', 'name-leader', { leader: '分管住建的副市长' });
    const { body } = await city.get('/v1/appeals?status=standing&limit=100');
    const found = (body['items'] as { id: string }[]).find(({ id }) => id === scene.id);
    expect(found).toMatchObject({ standing: { leader: '分管住建的副市长', since: expect.any(String) } });
    // Nobody studies it: the supervisor is asked every month, and it is red.
    expect(await city.pass(scene, 70)).toMatchObject({ status: 'standing', light: 'red' });
  });
});
