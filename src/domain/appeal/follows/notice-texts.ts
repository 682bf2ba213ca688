import type { FactBodies } from '../facts';
import { unitName, type UnitId } from '../../registry/duty-list';
import type { Rules } from '../../rules';
import { placeAndCategory } from '../intake/registry-names';
import type { AppealState } from '../state';
import { KIND_TITLES, OUTCOME_TITLES } from '../titles';

type Draft = FactBodies['notice-drafted'];

/** What a notice may say of the matter: place, category and number; never the title or text, which people wrote names into. */
function matter(state: AppealState): string {
  const { district, category, kind, number = state.reservedNumber } = state;
  return `${placeAndCategory(district, category)}${KIND_TITLES[kind]}（${number}号）`;
}

export function criticismNotice(state: AppealState, id: string, unit: UnitId, reason: string, rules: Rules): Draft {
  const name = unitName(rules.dutyList, unit);
  return {
    id,
    kind: 'criticism',
    unit,
    title: `关于对${name}的公开通报`,
    text: `${name}承办${matter(state)}事项，${reason}。现予公开通报，责令限期整改并报告整改结果。`,
  };
}

export function listingNotice(state: AppealState, id: string, number: string, unit: UnitId, rules: Rules): Draft {
  const name = unitName(rules.dutyList, unit);
  return {
    id,
    kind: 'listing',
    unit,
    title: `挂牌督办 ${number}`,
    text: `${matter(state)}事项由${name}承办，尚未得到满意解决，现予挂牌督办，办理进展按期公布。`,
  };
}

export function commendationNotice(state: AppealState, id: string, unit: UnitId, reason: string, rules: Rules): Draft {
  const name = unitName(rules.dutyList, unit);
  return {
    id,
    kind: 'commendation',
    unit,
    title: `关于表扬${name}的通报`,
    text: `${name}办理${matter(state)}事项：${reason}`,
  };
}

/** The anonymised answer: that it was answered, by whom and how; without what the appellant wrote. */
export function resultNotice(state: AppealState, id: string, rules: Rules): Draft {
  const name = unitName(rules.dutyList, state.lead);
  const outcome = OUTCOME_TITLES[state.outcome ?? 'solved'];
  return {
    id,
    kind: 'result',
    title: `${state.number ?? state.reservedNumber}号事项办理结果`,
    text: `${matter(state)}事项由${name}办理，${outcome}。`,
  };
}
