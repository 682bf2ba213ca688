import { caseIdOf, workflowIdOf } from '../src/domain/appeal/case-id';
import type { Channel } from '../src/domain/appeal/intake/intake';
import { maskText } from '../src/domain/masking/mask';
import { CAMPAIGN_SOURCE, findingNumber } from '../src/domain/campaign/free-text';
import type { Finding } from '../src/domain/campaign/state';
import { shownDistrict, withShownNames } from '../src/domain/registry/choices';
import type { Person } from '../src/store/appeals/appellant.repository';
import { digestOf } from '../src/store/sql/digest';
import type { EngineInput } from '../src/store/appeals/intake.repository';
import { findRecord } from '../src/store/registers/records.repository';
import { fileIntake } from '../src/use-cases/appeals/file-appeal';
import type { ActivityDeps } from './deps';

export interface FindingToFile {
  readonly campaignId: string;
  readonly kind: string;
  readonly finding: Finding;
}

/** Files a finding as an appeal of the campaign's own source, and gives the case's id. Safe to repeat: the same finding is the same case. */
export function fileFinding(deps: ActivityDeps) {
  return async (asked: FindingToFile): Promise<string> => {
    const text = maskText(asked.finding.text);
    const input = inputOf(asked, text);
    const caseId = caseIdOf(CAMPAIGN_SOURCE, input.externalId);
    const workflowId = workflowIdOf(caseId);
    const digest = digestOf({ campaignId: asked.campaignId, finding: asked.finding.id });
    const personal = await firmOf(deps.pool, asked.finding);
    await fileIntake(deps, { caseId, workflowId, digest, input, personal, text });
    return caseId;
  };
}

/** Found at a firm of the registry, it is an appeal of that firm, and stands on its file (G7). */
async function firmOf(pool: ActivityDeps['pool'], { target }: Finding): Promise<Person> {
  const firm = target === undefined ? undefined : await findRecord(pool, 'firms', target);
  return firm === undefined ? {} : { firmId: firm.id };
}

function inputOf({ campaignId, kind, finding }: FindingToFile, text: string): EngineInput {
  const { id, category, district = '' } = withShownNames(finding);
  return {
    source: CAMPAIGN_SOURCE,
    externalId: findingNumber(campaignId, id),
    channel: CHANNEL[kind] ?? 'visit',
    district: shownDistrict(district),
    title: Array.from(text).slice(0, 60).join(''),
    appellant: { type: 'firm' },
    ...(category !== undefined && { category }),
  };
}

/** By which way it came in, for every statistic (X2). */
const CHANNEL: Partial<Record<string, Channel>> = {
  session: 'meeting',
  meeting: 'meeting',
  survey: 'survey',
  'visit-day': 'visit',
};
