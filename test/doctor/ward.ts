import type { Difference, Repair } from '../../src/doctor/difference';
import { examine } from '../../src/doctor/examine';
import { mend } from '../../src/doctor/mend';
import type { Mending } from '../../src/doctor/stores';
import { settle } from '../../src/engine/own-clock';
import { createKeyring } from '../../src/store/keys/keyring';
import { OFFICE, openPlace, ordinaryInput, hireWorker, send, startCase, unitActor, type Place } from '../support/city';

/** A city with its doctor. */
export interface Ward extends Place, Mending {
  readonly close: () => Promise<void>;
  /** Every difference now, cases that were just started among them. */
  readonly examined: () => Promise<readonly Difference[]>;
  readonly mended: (repair: Repair, difference: Difference | undefined) => Promise<string>;
}

export async function openWard(): Promise<Ward> {
  const place = await openPlace();
  const dismiss = await hireWorker(place);
  const mending = { ...place, keyring: createKeyring(place.masterKey) };
  return {
    ...mending,
    async examined() {
      // Nobody tells facts here.
      await place.pool.query('delete from fact_outbox where retry_at is null');
      return (await examine({ ...mending, young: 0 })).differences;
    },
    mended: (repair, difference) => mend(mending, repair, difference ?? { kind: 'unchecked', detail: '' }),
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
export async function filedCase(ward: Ward): Promise<Ids> {
  const { caseId, workflowId } = await startCase(ward, ordinaryInput());
  return { caseId, workflowId };
}

/** In the hands of its unit. */
export async function inHand(ward: Ward): Promise<Ids & { lead: string }> {
  const ids = await filedCase(ward);
  const lead = await signFor(ward, ids);
  return { ...ids, lead };
}

/** Judged, assigned and signed for; gives the unit. */
export async function signFor(ward: Ward, { workflowId }: Ids): Promise<string> {
  await send(ward, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' }, 'judge-1');
  const { lead = '' } = await send(ward, workflowId, 'assign', OFFICE, {}, 'assign-1');
  await send(ward, workflowId, 'sign', unitActor(lead), {}, 'sign-1');
  await settle(ward.engine, workflowId);
  return lead;
}

export function of(found: readonly Difference[], { caseId, workflowId }: Ids): Difference[] {
  return found.filter((one) => one.caseId === caseId || one.workflowId === workflowId);
}
