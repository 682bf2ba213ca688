import { ApplicationFailure } from '@temporalio/activity';
import type { CampaignInput } from '../src/domain/campaign/opening';
import type { Target } from '../src/domain/campaign/state';
import type { Template } from '../src/domain/campaign/template';
import { findAppeal } from '../src/store/appeal.repository';
import type { ActivityDeps } from './deps';

export interface Gathering {
  readonly pool: ActivityDeps['pool'];
  readonly template: Template;
  readonly input: CampaignInput;
  readonly names: Readonly<Record<string, string>>;
}

type Gathered = Pick<CampaignInput, 'targets' | 'district'>;

/** What an opening leaves to be found: whom a case sends a campaign to. What was given stays as given. */
export async function gathered({ pool, template, input, names }: Gathering): Promise<Gathered> {
  if (input.fromCase === undefined) return {};
  const found = await findAppeal(pool, input.fromCase);
  if (found === undefined || template.sentByCase === undefined)
    throw ApplicationFailure.nonRetryable(`${input.fromCase} 不能引出${template.title}`, 'invalid');
  const { lead, district } = found.state;
  const target: Target | undefined =
    template.sentByCase === 'appellant' ? { id: 'appellant', title: '诉求人' } : unitTarget(lead, names);
  return {
    ...(input.targets === undefined && target !== undefined && { targets: [target] }),
    ...(input.district === undefined && { district }),
  };
}

/** Nobody has the case yet: the office names whom to check. */
function unitTarget(unit: string | undefined, names: Gathering['names']): Target | undefined {
  return unit === undefined ? undefined : { id: unit, title: names[unit] ?? unit, unit };
}
