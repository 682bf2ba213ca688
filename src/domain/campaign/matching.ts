import type { RecordBody } from '../record/kinds';
import { proposeMatches } from '../record/match';
import type { CampaignState, Target } from './state';
import { ruleOf } from './tasks';

interface Listed {
  readonly id: string;
  readonly body: RecordBody;
}

/** The lists of the registry that a matching begins with. */
export interface MatchingLists {
  readonly demands?: readonly Listed[] | undefined;
  readonly resources?: readonly Listed[] | undefined;
  readonly pairings?: readonly Listed[] | undefined;
  readonly teams?: readonly Listed[] | undefined;
}

/** As many as one campaign asks about. */
const MOST_PROPOSALS = 200;
const MOST_TITLE = 45;

type Proposal = Pick<Target, 'id' | 'title' | 'unit'> & { readonly assisting?: string[]; readonly records: string[] };

/** The resources proposed for the open demands (S3, X13): one side is the resource's unit, the other the unit of the firm's team, or the office for the firm. */
export function proposalsOf(lists: MatchingLists, isUnit: (unit: string) => boolean): Proposal[] {
  const { demands = [], resources = [] } = lists;
  const bodyOf = (all: readonly Listed[], id: string): RecordBody => all.find((one) => one.id === id)?.body ?? {};
  return proposeMatches(demands, resources)
    .slice(0, MOST_PROPOSALS)
    .map(({ demand, resource }, index) => {
      const [wanted, given] = [bodyOf(demands, demand), bodyOf(resources, resource)];
      const unit = String(given['unit'] ?? '');
      const other = unitForFirm(lists, String(wanted['firm'] ?? ''));
      return {
        id: `m-${index + 1}`,
        title: `${nameOf(wanted)} ↔ ${nameOf(given)}`,
        ...(isUnit(unit) && { unit }),
        ...(other !== undefined && isUnit(other) && { assisting: [other] }),
        records: [`demands/${demand}`, `resources/${resource}`],
      };
    });
}

function unitForFirm({ pairings = [], teams = [] }: MatchingLists, firm: string): string | undefined {
  const paired = pairings.find(({ body }) => body['firm'] === firm && body['team'] !== undefined);
  const team = teams.find(({ id }) => id === paired?.body['team']);
  return team === undefined ? undefined : String(team.body['unit']);
}

function nameOf({ name = '' }: RecordBody): string {
  return Array.from(String(name)).slice(0, MOST_TITLE).join('');
}

/** The proposals that every side has agreed to, and of which the lists do not know yet. */
export function agreedTargets(state: CampaignState): Target[] {
  const { matches } = state.template;
  if (matches === undefined) return [];
  return state.targets.filter(({ id, records = [], matched }) => {
    const sides = state.tasks.filter((task) => task.subject === id && ruleOf(state, task).for === 'each-target');
    const agreed = sides.length > 0 && sides.every(({ done }) => done?.outcome === matches.outcome);
    return agreed && records.length > 0 && matched === undefined;
  });
}
