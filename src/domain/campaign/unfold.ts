import { RULES, TIMER } from '../appeal/people';
import type { Instant } from '../calendar/instant';
import { evolveCampaign } from './evolve';
import type { CampaignFact, NewCampaignFact } from './facts';
import { reactionsTo } from './reactions';
import type { NameOf } from './report';
import type { CampaignState } from './state';

/** What has happened: the facts in their places, and the campaign after them. */
export interface CampaignUnfolded {
  readonly state: CampaignState;
  readonly facts: readonly CampaignFact[];
}

/** A session of 200 cases with as many tasks, all given up at once. */
const MOST_FACTS = 2_000;

/** Puts new facts in their places with what follows from each by rule: the one door by which a campaign changes. */
export function unfoldCampaign(
  state: CampaignState | undefined,
  news: readonly NewCampaignFact[],
  now: Instant,
  nameOf: NameOf,
): CampaignUnfolded {
  const waiting: NewCampaignFact[] = [...news];
  const facts: CampaignFact[] = [];
  let current = state;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (facts.length >= MOST_FACTS) throw new RangeError(`rules answer each other without end at "${next.type}"`);
    const fact = { ...next, seq: current?.version ?? 0, at: now } as CampaignFact;
    current = evolveCampaign(current, fact);
    facts.push(fact);
    const by = fact.by.role === 'timer' ? TIMER : RULES;
    waiting.unshift(...reactionsTo(current, { fact, nameOf }).map((follow) => ({ ...follow, by })));
  }
  if (current === undefined) throw new RangeError('nothing happened to no campaign');
  return { state: current, facts };
}
