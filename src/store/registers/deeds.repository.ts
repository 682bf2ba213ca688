import type { CampaignFact } from '../../domain/campaign/facts';
import type { Member } from '../../domain/campaign/state';
import type { Deed } from '../../domain/obligation/owed';
import type { Pool } from '../sql/pool';

interface Row {
  readonly campaign: string;
  readonly kind: string;
  readonly members: readonly Member[];
  readonly fact: CampaignFact;
}

/**
 * What campaigns did from one moment to before another, as their facts that count say: tasks that somebody did, and campaigns that
 * somebody concluded. What only a limit did is no deed.
 */
export async function deedsBetween(pool: Pool, from: number, to: number): Promise<Deed[]> {
  const { rows } = await pool.query<Row>(
    `select f.campaign_id as campaign, c.kind, c.state -> 'members' as members, f.fact
     from campaign_facts f join campaigns c on c.id = f.campaign_id
     where f.type in ('task-done', 'concluded') and f.at >= $1 and f.at < $2 and not (f.fact -> 'body' ->> 'byDefault')::boolean
       and not exists (select 1 from campaign_facts later
         where later.campaign_id = f.campaign_id and later.epoch > f.epoch and later.seq <= f.seq)
     order by f.at, f.campaign_id, f.seq`,
    [new Date(from), new Date(to)],
  );
  return rows.map(deedOf);
}

function deedOf({ campaign, kind, members, fact }: Row): Deed {
  const of = { campaign, kind, at: fact.at };
  if (fact.type !== 'task-done') return { ...of, members: members.map(({ id }) => leaderIn(id)) };
  const { task, outcome, members: named = [] } = fact.body;
  const [rule = task, target] = task.split(':');
  return { ...of, task: rule, outcome, members: named.map(leaderIn), ...(target !== undefined && { target }) };
}

/** A leader named from the registry (`leaders/mayor`) is the member `leaders-mayor`; one that was typed in has the id as it is. */
function leaderIn(member: string): string {
  return member.replace(/^leaders-/, '');
}
