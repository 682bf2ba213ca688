import { escaped } from '../appeal/card/card';
import { knownCategory } from '../appeal/intake/category-label';
import type { AppealInput } from '../appeal/intake/intake';
import { CHANNEL_TITLES, KIND_TITLES } from '../appeal/titles';
import { shownDistrict } from '../registry/choices';
import type { Rules } from '../rules';

type Filed = Omit<AppealInput, 'text' | 'title'>;

/** What operators read in the list of the Temporal UI, in clear: the matter, nothing of the person. */
export function startSummary({ category, district }: Filed, rules: Rules): string {
  return [category && knownCategory(category, rules), shownDistrict(district)].filter(Boolean).join(' · ');
}

/** What operators read beside the card (Markdown): how the case came in, and nothing that changes. The card says the rest. */
export function startDetails({ source, externalId, channel, kind, appellant, urgent, confidential }: Filed): string {
  const lines = [
    `**来源**：${escaped(source)}，编号 ${escaped(externalId)}`,
    `**渠道**：${CHANNEL_TITLES[channel]}`,
    kind === undefined ? '' : `**类型**：${KIND_TITLES[kind]}`,
    `**诉求人**：${appellant.type === 'firm' ? '企业' : '居民'}`,
    [urgent === true ? '紧急' : '', confidential === true ? '保密' : ''].filter(Boolean).join('、'),
  ];
  return lines.filter((line) => line !== '').join('\n');
}
