import { readdirSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../../src/store/migrate';
import { createPool, type Pool } from '../../src/store/pool';
import {
  adoptCalendar,
  adoptDutyList,
  adoptPolicy,
  currentRules,
  rulesByVersions,
} from '../../src/store/rules.repository';
import { ensureDatabase, withDatabase } from '../../src/store/databases';
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
