import { compareStories } from '../../src/rehearsal/compare';
import { runRehearsal } from '../../src/rehearsal/run-rehearsal';
import { prepareSandbox } from '../../src/rehearsal/sandbox';
import type { Material } from '../../src/rehearsal/material';
import { createRehearsalDatabase, rehearsalDatabases } from '../../src/store/rehearsals/rehearsal-databases';
import { claimRehearsal } from '../../src/store/rehearsals/rehearsals.repository';
import { eventually } from '../repair/eventually';
import { workflowBundle } from '../support/bundle';
import { sized } from '../support/size';
import { testStack } from '../support/stack';
import { ask, openRehearsingCity, read, REHEARSALS, until, type RehearsingCity } from './rehearsing-city';

/** Enough to be interrupted in the middle: an act a day, each of them refused. */
const ACTS = sized(20, 60);
/** Twice the acts, played up to four times, on a machine that has other tests to run. */
const LIMIT = sized(120_000, 480_000);
const SCRIPT = {
  case: { invented: {} },
  startAt: '2035-01-22T09:10:00+08:00',
  script: Array.from({ length: ACTS }, () => ({
    after: '1 day',
    by: { role: 'office' },
    act: 'resume',
    body: { reason: '恢复' },
  })),
  until: sized('P2M', 'P4M'),
};

describe('whoever plays a rehearsal goes away in the middle', () => {
  let city: RehearsingCity;
  beforeAll(async () => {
    city = await openRehearsingCity();
  });
  afterAll(() => city.close());

  const inTheMiddle = (id: string) =>
    eventually(async () => expect((await read(city, id)).progress?.facts).toBeGreaterThan(3), 30_000);

  it(
    'told to stop, it gives the rehearsal back, and the next one plays it from the beginning',
    async () => {
      const end = await city.play();
      const id = await ask(city, SCRIPT);
      await inTheMiddle(id);
      await end();
      expect((await read(city, id)).status).toBe('queued');
      expect(await rehearsalDatabases(city.place.databaseUrl)).toEqual([]);
      const endNext = await city.play();
      const { story } = await until(city, id, 'done', 'failed');
      expect(story?.refused).toHaveLength(ACTS);
      await endNext();
    },
    LIMIT,
  );

  it(
    'killed, it is noticed by the others, who play it anew and clear away what is left',
    async () => {
      const { pool, databaseUrl } = city.place;
      const id = await ask(city, SCRIPT);
      // A machine claims it, begins, and is never heard of again.
      const claimed = await claimRehearsal(pool);
      expect(claimed?.id).toBe(id);
      await createRehearsalDatabase(databaseUrl, `${id}_1`);
      await pool.query(`update rehearsals set lease_until = now() - interval '1 second' where id = $1`, [id]);
      const end = await city.play();
      const { story } = await until(city, id, 'done', 'failed');
      expect(story?.refused).toHaveLength(ACTS);
      await eventually(async () => expect(await rehearsalDatabases(databaseUrl)).toEqual([]));
      const { rows } = await pool.query<{ attempt: number }>('select attempt from rehearsals where id = $1', [id]);
      expect(rows).toEqual([{ attempt: 2 }]);
      await end();
    },
    LIMIT,
  );

  it(
    'comes to the same story, however often it was begun',
    async () => {
      const { pool, databaseUrl } = city.place;
      const { rows } = await pool.query<{ id: string; material: Material }>(
        `select id, material from rehearsals where status = 'done' order by created_at limit 1`,
      );
      const [done] = rows;
      const { story } = await read(city, done?.id ?? '');
      const sandbox = {
        databaseUrl,
        address: testStack().temporalAddress,
        namespace: REHEARSALS,
        bundle: workflowBundle(),
      };
      await prepareSandbox(sandbox);
      if (done === undefined || story === undefined) throw new Error('nothing was rehearsed');
      const again = await runRehearsal(sandbox, {
        name: 'again',
        material: done.material,
        signal: AbortSignal.timeout(LIMIT),
      });
      expect(compareStories(story, again)).toMatchObject({ same: true });
    },
    LIMIT,
  );

  it('that is begun again and again without an end is given up, in words', async () => {
    const id = await ask(city, { case: { invented: {} } });
    await city.place.pool.query('update rehearsals set attempt = 3 where id = $1', [id]);
    const end = await city.play();
    expect(await until(city, id, 'done', 'failed')).toMatchObject({
      status: 'failed',
      failure: '演练屡次中断，没有完成',
    });
    await end();
  });

  it('whose start has passed in the queue says so', async () => {
    const id = await ask(city, { case: { invented: {} } });
    await city.place.pool.query(
      `update rehearsals set material = jsonb_set(material, '{startAt}', '1000') where id = $1`,
      [id],
    );
    const end = await city.play();
    expect(await until(city, id, 'done', 'failed')).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('排队太久'),
    });
    await end();
  });
});
