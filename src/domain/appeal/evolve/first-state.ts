import type { Fact, FactBodies } from '../facts';
import { registryNames } from '../intake/registry-names';
import { openDuty } from '../limits/duties';
import type { AppealState } from '../state';

/** What nothing has happened to yet. */
const UNTOUCHED = {
  subtasks: [],
  returns: 0,
  cannotReturn: false,
  extended: false,
  level: 0,
  round: 1,
  noAnswer: false,
  duties: [],
  notices: [],
  points: [],
  accountabilities: [],
  transferred: false,
  reopened: 0,
  commands: [],
  attributed: { office: 0, unit: 0, appellant: 0, session: 0, closed: 0 },
} as const satisfies Partial<AppealState>;

/** A case as it is filed: at the first step, which waits for the office. */
export function firstState(body: FactBodies['filed'], { at }: Fact): AppealState {
  const { id, input, proposal, reservedNumber, policyVersion, calendarVersion } = body;
  const { kind, category, theme, track, urgent } = proposal;
  const state: AppealState = {
    id,
    version: 1,
    stage: 'theme',
    status: 'awaiting-theme',
    reservedNumber,
    policyVersion,
    calendarVersion,
    ...matterOf(input, category),
    kind,
    theme,
    track,
    urgent,
    confidential: isConfidential(body),
    appellantType: input.appellant.type,
    proposal,
    filedAt: at,
    statusSince: at,
    stageSince: at,
    ...(input.appellant.firmId === undefined ? {} : { firmId: input.appellant.firmId }),
    ...(input.onBehalfOf === undefined ? {} : { onBehalfOf: input.onBehalfOf }),
    ...(input.citedArticle === undefined ? {} : { citedArticle: input.citedArticle }),
    ...UNTOUCHED,
  };
  return openDuty(state, { kind: 'theme', holder: { role: 'office' }, at });
}

type Matter = Pick<AppealState, 'source' | 'externalId' | 'channel' | 'district' | 'category' | 'title'>;

/** What it is about and where it came from; district and category as the registry writes them. */
function matterOf(
  { source, externalId, channel, district, title }: FactBodies['filed']['input'],
  category: string,
): Matter {
  return { source, externalId, channel, ...registryNames({ district, category }), title };
}

/** Asked for, or made so by the rules: an alleged breach of discipline goes on confidentially (DOMAIN.md section 2, step 1). */
function isConfidential({ input, proposal }: FactBodies['filed']): boolean {
  return input.confidential === true || proposal.rules.includes('discipline');
}
