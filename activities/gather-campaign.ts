import { ApplicationFailure } from '@temporalio/activity';
import { proposalsOf } from '../src/domain/campaign/matching';
import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import type { Template } from '../src/domain/campaign/templates/template';
import { findAppeal } from '../src/store/appeals/appeal.repository';
import { registryMembers } from '../src/store/rules/registry-members.repository';
import { allRecords } from '../src/store/registers/records.repository';
import { placedTargets } from '../src/use-cases/campaigns/placed-targets';
import type { ActivityDeps } from './deps';

export interface Gathering {
  readonly pool: ActivityDeps['pool'];
  readonly template: Template;
  readonly input: CampaignInput;
  readonly names: Readonly<Record<string, string>>;
}

type Targets = NonNullable<CampaignInput['targets']>;
type Gathered = Pick<CampaignInput, 'targets' | 'district' | 'members'>;

/** What an opening leaves to be found: whom a case sends it to, what is proposed for the open demands, who the named members are. What was given stays as given. */
export async function gathered(gathering: Gathering): Promise<Gathered> {
  const found: Gathered = {
    ...(await fromCase(gathering)),
    ...(await fromLists(gathering)),
    ...(await fromRegistry(gathering)),
  };
  const targets = found.targets ?? gathering.input.targets;
  return targets === undefined ? found : { ...found, targets: await placedTargets(gathering, targets) };
}

async function fromCase({ pool, template, input, names }: Gathering): Promise<Gathered> {
  if (input.fromCase === undefined) return {};
  const found = await findAppeal(pool, input.fromCase);
  if (found === undefined || template.sentByCase === undefined)
    throw ApplicationFailure.nonRetryable(`${input.fromCase} 不能引出${template.title}`, 'invalid');
  const { lead, district } = found.state;
  const targets = template.sentByCase === 'appellant' ? [APPELLANT] : unitTargets(lead, names);
  return {
    ...(input.targets === undefined && { targets }),
    ...(input.district === undefined && { district }),
  };
}

const APPELLANT = { id: 'appellant', title: '诉求人' };

/** While nobody has the case the office names whom to check. */
function unitTargets(unit: string | undefined, names: Gathering['names']): Targets {
  return unit === undefined ? [] : [{ id: unit, title: names[unit] ?? unit, unit }];
}

/** S3, X13. */
async function fromLists({ pool, template, input, names }: Gathering): Promise<Gathered> {
  if (template.matches === undefined || input.targets !== undefined) return {};
  const [demands, resources, pairings, teams] = await Promise.all(
    ['demands', 'resources', 'pairings', 'teams'].map((kind) => allRecords(pool, kind)),
  );
  return { targets: proposalsOf({ demands, resources, pairings, teams }, (unit) => Object.hasOwn(names, unit)) };
}

/** X4, X16, P6. */
async function fromRegistry({ pool, input, names }: Gathering): Promise<Gathered> {
  const { memberRecords, members = [] } = input;
  if (memberRecords === undefined) return {};
  const found = await registryMembers(pool, memberRecords);
  if (found.length < memberRecords.length)
    throw ApplicationFailure.nonRetryable('名录中没有其中的团队、成员或监督员', 'invalid');
  const known = new Set(members.map(({ id }) => id));
  const named = found.map(({ unit, ...member }) =>
    unit !== undefined && Object.hasOwn(names, unit) ? { ...member, unit } : member,
  );
  return { members: [...members, ...named.filter(({ id }) => !known.has(id))] };
}
