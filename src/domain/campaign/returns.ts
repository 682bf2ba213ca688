import { checkSteps, type CheckStep, type CheckTold } from '../appeal/check';
import type { NameOf } from './view/report';
import type { CampaignState, Item } from './state';

/** What a campaign says to the case that sent it, as the body of the case's act `take-check`. */
export type CaseReturn = CheckTold;

/** As much as the act takes. */
const MOST_TEXT = 10_000;

/** The first step its case has not been told of: sent out, found, over. Each once, in order; one called off before it found anything says so. */
export function pendingReturn({ fromCase, returned = [], status, report }: CampaignState): CheckStep | undefined {
  if (fromCase === undefined) return undefined;
  const isOver = status === 'closed' || status === 'called-off';
  const reached: Record<CheckStep, boolean> = { opened: true, found: report !== undefined, ended: isOver };
  return checkSteps.find((step) => reached[step] && !returned.includes(step));
}

/** What was found in its own words; how each liability was pursued (P7, P10) by unit. */
export function returnOf(state: CampaignState, step: CheckStep, nameOf: NameOf): CaseReturn {
  const { id: check, findings, items } = state;
  if (step === 'opened') return { check, step };
  const held = items.filter((item) => item.held !== undefined).length;
  const counts = { findings: findings.length, items: items.length, held };
  const lines = step === 'found' ? findings.map(({ text }) => text) : endingOf(state, nameOf);
  const text = Array.from(lines.join('\n'))
    .slice(0, MOST_TEXT / 2)
    .join('');
  return { check, step, ...counts, ...(text.trim() !== '' && { text }) };
}

function endingOf({ status, items }: CampaignState, nameOf: NameOf): string[] {
  const ends = items.map((item) => `${nameOf(item.unit)}：${fateOf(item)}`);
  return status === 'called-off' ? ['活动取消', ...ends] : ends;
}

function fateOf({ step, late, held }: Item): string {
  const done = step === 'done' ? (late ? '逾期整改' : '按期整改') : '未整改';
  if (held === undefined) return done;
  const lines = [held.direct, held.leadership].flatMap((line) => line ?? []);
  return `${done}；问责：${lines.map(({ who, measure }) => `${who}${measure}`).join('，')}`;
}
