import type { Difference, Repair } from '../../src/doctor/difference';
import { examine } from '../../src/doctor/examine';
import { repairDifference } from '../../src/doctor/repair-difference';
import type { RepairStores } from '../../src/doctor/stores';
import { settle } from '../../src/engine/own-clock';
import { createKeyring } from '../../src/store/keys/keyring';
import { OFFICE, openPlace, ordinaryInput, hireWorker, send, startCase, unitActor, type Place } from '../support/city';

/** A city with its doctor. */
export interface DoctorFixture extends Place, RepairStores {
  readonly close: () => Promise<void>;
  /** Every difference now, cases that were just started among them. */
  readonly examined: () => Promise<readonly Difference[]>;
  readonly repaired: (repair: Repair, difference: Difference | undefined) => Promise<string>;
}

export async function openDoctorFixture(): Promise<DoctorFixture> {
  const place = await openPlace();
  const dismiss = await hireWorker(place);
  const stores = { ...place, keyring: createKeyring(place.masterKey) };
  return {
    ...stores,
    async examined() {
      // Nobody tells facts here.
      await place.pool.query('delete from fact_outbox where retry_at is null');
      return (await examine({ ...stores, young: 0 })).differences;
    },
    repaired: (repair, difference) => repairDifference(stores, repair, difference ?? { kind: 'unchecked', detail: '' }),
    async close() {
      await dismiss();
      await place.pool.end();
    },
  };
}

export interface Ids {
  readonly caseId: string;
  readonly workflowId: string;
}

/** Filed next Monday on its own clock, and waiting for the office. */
export async function filedCase(fixture: DoctorFixture): Promise<Ids> {
  const { caseId, workflowId } = await startCase(fixture, ordinaryInput());
  return { caseId, workflowId };
}

/** In the hands of its unit. */
export async function inHand(fixture: DoctorFixture): Promise<Ids & { lead: string }> {
  const ids = await filedCase(fixture);
  const lead = await signFor(fixture, ids);
  return { ...ids, lead };
}

/** Judged, assigned and signed for; gives the unit. */
export async function signFor(fixture: DoctorFixture, { workflowId }: Ids): Promise<string> {
  await send(fixture, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' }, 'judge-1');
  const { lead = '' } = await send(fixture, workflowId, 'assign', OFFICE, {}, 'assign-1');
  await send(fixture, workflowId, 'sign', unitActor(lead), {}, 'sign-1');
  await settle(fixture.engine, workflowId);
  return lead;
}

export function of(found: readonly Difference[], { caseId, workflowId }: Ids): Difference[] {
  return found.filter((one) => one.caseId === caseId || one.workflowId === workflowId);
}
