import { caseIdOf } from '../appeal/case-id';
import { freeTextAt, type FreeText } from '../decider/free-text';
import type { Places } from '../words';
import type { CampaignFact, CampaignFactType, NewCampaignFact } from './facts';

const EVIDENCE = ['name', 'url', 'sha256'].map((field) => `evidence/*/${field}`);
const PREPARED = ['targets/*/title', 'members/*/title', 'agenda/*/title'];

/** Not among them: what the registry names (themes, units, districts), and what Liubu itself writes of how it ended. */
const CAMPAIGN_WORDS: Readonly<Record<CampaignFactType, Places>> = {
  opened: ['title', ...PREPARED],
  prepared: PREPARED,
  begun: [],
  'task-done': ['note', 'answers/*/text', ...EVIDENCE],
  'task-missed': [],
  'task-escalated': [],
  'case-decided': ['decision/who', 'decision/how'],
  'case-told': ['reason'],
  found: ['text'],
  'finding-filed': [],
  'item-opened': ['what'],
  'item-reported': ['text', ...EVIDENCE],
  'item-verified': ['reason'],
  'item-supervised': [],
  'item-referred': ['reason'],
  'item-held': ['reason', 'direct/who', 'direct/measure', 'leadership/who', 'leadership/measure'],
  matched: [],
  'case-returned': ['reason'],
  'promises-reviewed': ['promises/*/what'],
  reminded: [],
  'limit-missed': [],
  concluded: ['reason'],
  'report-drafted': ['text', 'lines/*/text'],
  'report-released': ['text'],
  'called-off': ['reason'],
  'message-refused': ['reason'],
  closed: [],
  'campaign-reset': [],
  'taken-up': [],
};

/** The source of the appeals that findings become. Permanent: it stands in their ids. */
export const CAMPAIGN_SOURCE = 'campaign';

/** The number under which a finding is filed. */
export function findingNumber(campaignId: string, finding: string): string {
  return `${campaignId}-${finding}`.replaceAll('~', '-');
}

/** What people write in campaigns; a finding that becomes an appeal has its words under a key of its own. */
export const campaignFreeText: FreeText<NewCampaignFact> = {
  ...freeTextAt<NewCampaignFact>(CAMPAIGN_WORDS),
  about(campaignId, fact, next) {
    const finding = findingIn(fact, next);
    return finding && caseIdOf(CAMPAIGN_SOURCE, findingNumber(campaignId, finding));
  },
};

/** A finding itself, or the note of a visit that was one: `found` stands right behind it, in its words. */
function findingIn(fact: CampaignFact, next: CampaignFact | undefined): string | undefined {
  if (fact.type === 'found') return filedOf(fact);
  const note = fact.type === 'task-done' ? fact.body.note : undefined;
  return note !== undefined && next?.type === 'found' && next.body.text === note ? filedOf(next) : undefined;
}

function filedOf({ body }: Extract<CampaignFact, { type: 'found' }>): string | undefined {
  return body.use === 'appeal' ? body.id : undefined;
}
