import fc from 'fast-check';
import type { Actor } from '../../../src/domain/people/people';
import { DAY } from '../../../src/domain/calendar/instant';
import { campaignActs } from '../../../src/domain/campaign/acts/acts';
import { pendingEffects } from '../../../src/domain/campaign/effects';
import type { CampaignState } from '../../../src/domain/campaign/state';
import type { Template } from '../../../src/domain/campaign/templates/template';
import { waitsOf } from '../../../src/domain/campaign/limits/waits';
import { OFFICE, openFixture, PROOF, SUPERVISOR, unit, UNITS, type Fixture } from './fixture';

const people: readonly Actor[] = [OFFICE, SUPERVISOR, ...UNITS.map(unit)];

export type Step =
  | { readonly wait: number }
  | { readonly by: Actor; readonly act: string; readonly pick: number; readonly yes: boolean };

export const randomStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 40 * 24 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      by: fc.constantFrom(...people),
      act: fc.constantFrom(...campaignActs.map(({ name }) => name)),
      pick: fc.nat(50),
      yes: fc.boolean(),
    }),
  },
);

const picked = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

/** A body that fits the campaign as it stands, more often than not. */
function bodyFor(state: CampaignState, act: string, pick: number, yes: boolean): object {
  const item = picked(state.items, pick)?.id ?? 'none';
  const unitId = picked(UNITS, pick);
  const bodies: Record<string, object> = {
    prepare: { targets: [targetFor(pick, yes)], units: [unitId] },
    record: recordFor(state, pick, yes),
    'decide-case': { case: 'a~1', lead: unitId, who: '科长', how: '核查', day: '2027-01-29' },
    find: { text: '问题', use: yes ? 'rectification' : 'noted', unit: unitId },
    promise: { unit: unitId, what: '措施', day: '2026-12-31' },
    'report-item': { item, text: '已改', evidence: PROOF },
    'verify-item': { item, accepted: yes, reason: '核实' },
    'hold-item': { item, held: false, reason: '已改正' },
    'release-report': { how: yes ? 'published' : 'filed' },
    'call-off': { reason: '改期' },
  };
  return bodies[act] ?? {};
}

/** Of its own day and with others, or neither. */
function targetFor(pick: number, yes: boolean): object {
  const more = { assisting: ['housing'], day: '2026-06-30', records: ['demands/d-1', 'resources/r-1'] };
  return { id: `t${pick % 3}`, title: '对象', unit: picked(UNITS, pick), ...(yes && more) };
}

function recordFor({ tasks, template }: CampaignState, pick: number, yes: boolean): object {
  const task = picked(tasks, pick);
  const { outcomes = [], checks = [] } = template.tasks.find(({ id }) => id === task?.rule) ?? {};
  const answers = checks.map(({ id }) => ({ check: id, yes, score: pick, text: 'x' }));
  return { task: task?.id ?? 'none', outcome: picked(outcomes, pick)?.id ?? 'none', answers, evidence: PROOF };
}

/** Plays the steps on a campaign of the template; at every moment somebody is waited for, until it is over. */
export function played(template: Template, steps: readonly Step[]): Fixture {
  const fixture = openFixture(template, {
    ...{ units: ['tax', 'housing'], district: '云龙区', targets: [{ id: 't0', title: '对象', unit: 'tax' }] },
    ...{ proposed: true },
    ...{ members: [{ id: 'm', title: '代表', unit: 'tax' }], agenda: [{ id: 'a~1', title: '议题' }] },
  });
  for (const one of steps) {
    if ('wait' in one) fixture.until(fixture.now() + one.wait * (DAY / 24));
    else fixture.act(one.by, one.act, bodyFor(fixture.state(), one.act, one.pick, one.yes));
    const state = fixture.state();
    const over = state.status === 'closed' || state.status === 'called-off';
    // What it files or tells by itself is waited for by nobody, and is done before the next wait.
    const waited = waitsOf(state).length + (over ? 0 : pendingEffects(state).length);
    expect(waited === 0).toBe(over);
  }
  return fixture;
}
