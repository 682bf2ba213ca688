import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureRules } from '../../src/store/rules/first-rules';
import { migrate } from '../../src/store/sql/migrate';
import { createPool, type Pool } from '../../src/store/sql/pool';
import {
  adoptCalendar,
  adoptDutyList,
  adoptPolicy,
  currentRules,
  rulesByVersions,
} from '../../src/store/rules/rules.repository';
import { ensureDatabase, withDatabase } from '../../src/store/sql/databases';
import { freshDatabase, testStack } from '../support/stack';
import { rules } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = createPool(await freshDatabase());
});
afterAll(() => pool.end());

describe('the rules of the city', () => {
  it('are missing in plain words until they are taken', async () => {
    await expect(currentRules(pool)).rejects.toMatchObject({ code: 'no-rules' });
  });

  it('taken are the current ones, exactly as they were given; taking them again changes nothing', async () => {
    for (let time = 0; time < 2; time += 1) {
      await Promise.all([adoptPolicy(pool, rules.policy), adoptPolicy(pool, rules.policy)]);
      await adoptCalendar(pool, rules.calendar);
      await adoptDutyList(pool, rules.dutyList);
      expect(await currentRules(pool)).toEqual(rules);
    }
  });

  it('of another version take their place, while a case keeps those it began with', async () => {
    const newer = { ...rules.policy, version: 'p-2', spreadSeconds: 0 };
    await adoptPolicy(pool, newer);
    expect((await currentRules(pool)).policy).toEqual(newer);
    const { version: policyVersion } = rules.policy;
    const kept = await rulesByVersions(pool, { policyVersion, calendarVersion: rules.calendar.version });
    expect(kept).toEqual(rules);
    await expect(rulesByVersions(pool, { policyVersion: 'none', calendarVersion: 'x' })).rejects.toMatchObject({
      code: 'no-rules',
    });
  });

  it('never change under a version', async () => {
    await expect(adoptPolicy(pool, { ...rules.policy, rounds: 9 })).rejects.toMatchObject({ code: 'version-taken' });
    await expect(pool.query(`update policies set body = '{}'`)).rejects.toThrow('never changed');
    await expect(pool.query('delete from policies')).rejects.toThrow('never changed');
  });
});

describe('a city whose calendar is from before pauses were summed, statutory days computed and reminders sent by day', () => {
  it('goes on by a copy that counts as limits count now; what was filed before keeps its calendar', async () => {
    const city = createPool(await freshDatabase());
    const { pauses, unannounced, reminders, ...before } = rules.calendar;
    expect([pauses, unannounced, reminders]).toEqual(['summed', 'statutory', 'daytime']);
    await adoptPolicy(city, rules.policy);
    await adoptDutyList(city, rules.dutyList);
    await adoptCalendar(city, { ...before, version: 'xuzhou-1-2' });
    await adoptCalendar(city, { ...before, version: 'xuzhou-1' });
    for (let start = 0; start < 2; start += 1) {
      await ensureRules(city);
      // xuzhou-1-2 is the city's own.
      expect((await currentRules(city)).calendar).toEqual({ ...rules.calendar, version: 'xuzhou-1-3' });
    }
    const { version: policyVersion } = rules.policy;
    const kept = await rulesByVersions(city, { policyVersion, calendarVersion: 'xuzhou-1' });
    expect(kept.calendar).toEqual({ ...before, version: 'xuzhou-1' });
    await city.end();
  });
});

describe('the migrations', () => {
  it('started by three at once on an empty database are applied once, and again change nothing', async () => {
    const { adminUrl } = testStack();
    const name = `test_migrations_${process.pid}`;
    await ensureDatabase(adminUrl, name);
    const url = withDatabase(adminUrl, name);
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const files = readdirSync(path.join(__dirname, '../../src/store/migrations'));
    expect(files.length).toBeGreaterThan(4);
    expect(applied.flat()).toEqual(files.sort().map((file) => path.basename(file, '.sql')));
    expect(await migrate(url)).toEqual([]);
  });
});
