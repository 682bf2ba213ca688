import type { Actor } from '../../../src/domain/people/people';
import type { Refusal } from '../../../src/domain/decider/refusal';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { HOUR, startOfDay, type Instant } from '../../../src/domain/calendar/instant';
import { campaignDues } from '../../../src/domain/campaign/limits/dues';
import type { CampaignContext } from '../../../src/domain/campaign/acts/act';
import { campaigns } from '../../../src/domain/campaign/decider';
import type { CampaignFact, NewCampaignFact } from '../../../src/domain/campaign/facts';
import { openedBody, type CampaignInput } from '../../../src/domain/campaign/opening/opening';
import type { CampaignRules } from '../../../src/domain/campaign/rules';
import type { CampaignState } from '../../../src/domain/campaign/state';
import type { Template } from '../../../src/domain/campaign/templates/template';
import { applyFacts, type Applied } from '../../../src/domain/decider/apply-facts';
import { decide } from '../../../src/domain/decider/decide';
import { fallDue } from '../../../src/domain/decider/fall-due';

type CampaignApplied = Applied<CampaignState, NewCampaignFact>;

export const OFFICE: Actor = { role: 'office', id: 'office-1' };
export const SUPERVISOR: Actor = { role: 'supervisor', id: 'supervisor-1' };
export const unit = (id: string): Actor => ({ role: 'unit', id: `${id}-1`, unit: id });

export const UNITS = ['housing', 'tax', 'transport'];
const rules: CampaignRules = {
  calendar: defaultCalendar,
  names: Object.fromEntries(UNITS.map((id) => [id, `〔${id}〕`])),
};

/** Nine in the morning of a Monday. */
export const START = startOfDay('2026-03-02') + 9 * HOUR;

/** A campaign on its way, driven by hand. */
export interface Fixture {
  readonly state: () => CampaignState;
  readonly facts: () => readonly CampaignFact[];
  readonly now: () => Instant;
  readonly act: (by: Actor, act: string, body: unknown) => CampaignApplied | Refusal;
  /** The same, and it must be done. */
  readonly done: (by: Actor, act: string, body: unknown) => CampaignState;
  /** Lets time pass; limits are acted on at their moments. */
  readonly until: (at: Instant) => CampaignState;
}

export function openFixture(template: Template, input: Partial<CampaignInput> = {}, start = START): Fixture {
  let now = start;
  let named = 0;
  const body = openedBody({ kind: template.kind, name: 'one', ...input }, template, defaultCalendar.version, {
    themes: [],
  });
  const begun = applyFacts(campaigns, undefined, [{ type: 'opened', body, by: OFFICE }], { now, rules });
  let state = begun.state;
  const facts = [...begun.facts];
  const take = (unfolded: CampaignApplied): CampaignState => {
    facts.push(...unfolded.facts);
    return (state = unfolded.state);
  };
  const nextDue = (): Instant | undefined => campaignDues(state, defaultCalendar)[0]?.dueAt;
  const act: Fixture['act'] = (by, name, given) => {
    named += 1;
    const context: CampaignContext = { by, now, rules };
    const command = { act: name, commandId: `c-${named}`, digest: 'x', body: given };
    const answer = decide(campaigns, state, command, context);
    if (!('code' in answer)) take(answer);
    return answer;
  };
  return {
    ...{ state: () => state, facts: () => facts, now: () => now, act },
    done(by, name, given) {
      const answer = act(by, name, given);
      if ('code' in answer) throw new Error(`${name}: ${answer.code} ${answer.reason}`);
      return answer.state;
    },
    until(at) {
      for (let due = nextDue(); due !== undefined && due <= at; due = nextDue()) {
        now = Math.max(now, due);
        take(fallDue(campaigns, state, { now, rules }));
      }
      now = at;
      return state;
    },
  };
}

export const PROOF = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) },
];
