import { fastForwardTo } from '../../src/engine/own-clock';
import type { AppealInput } from '../../src/domain/appeal/intake/intake';
import type { Actor } from '../../src/domain/people/people';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { DAY } from '../../src/domain/calendar/instant';
import type { CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { OFFICE, send, startCase, unitActor, type City } from '../support/city';

/** Where histories are recorded: a city whose worker reaches its database by a line that can be cut. */
export interface RecordingCity extends City {
  readonly line: CuttableProxy;
}

/** One case on its own clock, driven by short words. */
export interface Drive {
  readonly workflowId: string;
  readonly caseId: string;
  /** Lets time pass until so many days after the case began, a Monday at nine. */
  readonly until: (days: number) => Promise<void>;
  readonly act: (name: string, by: Actor, body?: unknown) => Promise<AppealView>;
}

export async function drive(city: City, input: AppealInput): Promise<Drive> {
  const { workflowId, caseId, startAt } = await startCase(city, input);
  return {
    workflowId,
    caseId,
    until: async (days) => {
      await fastForwardTo(city.engine, workflowId, startAt + days * DAY);
    },
    act: (name, by, body = {}) => send(city, workflowId, name, by, body),
  };
}

/** Judged within the hour after the case began, then assigned; gives the account of the lead unit. */
export async function judgedAndAssigned({ act, until }: Drive, assignment: object = {}): Promise<Actor> {
  await until(0.04);
  await act('judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
  return assigned({ act }, assignment);
}

export async function assigned({ act }: Pick<Drive, 'act'>, assignment: object = {}): Promise<Actor> {
  const { lead = '' } = await act('assign', OFFICE, assignment);
  return unitActor(lead);
}

/** The same, and signed for an hour later. */
export async function inHand(driven: Drive, assignment: object = {}): Promise<Actor> {
  const unit = await judgedAndAssigned(driven, assignment);
  await driven.until(0.08);
  await driven.act('sign', unit);
  return unit;
}
