import { examine } from '../../src/doctor/examine';
import { repairDifference } from '../../src/doctor/repair-difference';
import { latestRun } from '../../src/engine/runs';
import { createKeyring } from '../../src/store/keys/keyring';
import { hireWorker, OFFICE, openPlace, ordinaryInput, send, startCase, type Place } from '../support/city';
import { eventually } from '../repair/eventually';

let place: Place;
let dismiss: () => Promise<void>;
beforeAll(async () => {
  place = await openPlace();
  dismiss = await hireWorker(place);
});
afterAll(async () => {
  await dismiss();
  await place.pool.end();
});

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };

describe('a case whose key is not in the database, restored from before the case was filed', () => {
  it('stands still unread instead of failing, is told apart, and goes on once its key is back', async () => {
    const { pool, engine, ledgerKey } = place;
    const { workflowId, caseId } = await startCase(place, ordinaryInput());
    await pool.query('create table kept as select * from engine_keys');
    await pool.query('delete from engine_keys');
    await dismiss();
    dismiss = await hireWorker(place);

    const judging = send(place, workflowId, 'judge', OFFICE, JUDGED, 'judge-1').catch(() => undefined);
    const failing = async (): Promise<void> => {
      const { differences } = await examine({ pool, engine, ledgerKey, young: 0 });
      expect(differences.map(({ kind }) => kind)).toContain('keeps-trying');
    };
    await eventually(failing, 60_000);
    expect((await latestRun(engine, workflowId))?.status).toBe('RUNNING');
    const stores = { ...place, keyring: createKeyring(place.masterKey) };
    const record = repairDifference(stores, 'record', { kind: 'record-missing', workflowId, caseId, detail: '' });
    await expect(record).rejects.toThrow('先恢复 engine_keys 表');

    await pool.query('insert into engine_keys overriding system value select * from kept');
    await judging;
    await eventually(async () => {
      const again = await send(place, workflowId, 'judge', OFFICE, JUDGED, 'judge-1');
      expect(again.status).toBe('awaiting-assignment');
    }, 60_000);
  }, 150_000);
});
