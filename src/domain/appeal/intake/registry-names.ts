import { OTHER } from '../../registry/category';
import { shownCategory, shownDistrict, themesAmong } from '../../registry/choices';
import { unitOnDuty, type DutyList, type UnitId } from '../../registry/duty-list';
import type { Fact } from '../facts';
import type { AppealState } from '../state';

/** Where a matter is and what it is about. */
type Names = Pick<AppealState, 'district' | 'category' | 'unread'>;

/**
 * The names as the registry has them. Facts recorded before names were checked hold whatever somebody typed: what means no entry is
 * 其他, another spelling becomes the entry. The second is noted in `unread`, for the duty list of that day did not know it.
 */
export function registryNames({ district, category, unread = [] }: Names): Names {
  const names = { district: shownDistrict(district), category: shownCategory(category) };
  const spelled = [
    ...(isOtherwiseSpelled(district, names.district) ? (['district'] as const) : []),
    ...(isOtherwiseSpelled(category, names.category) ? (['category'] as const) : []),
  ];
  const noted = [...new Set([...unread, ...spelled])];
  return { ...names, ...(noted.length > 0 && { unread: noted }) };
}

/**
 * A theme that was confirmed, as it may be shown. Where the themes of the months do not stand in the proposal, it was confirmed before it
 * was checked: it is the one proposed, a standing one, or 其他.
 */
export function shownTheme(theme: string, { themes, theme: proposed }: AppealState['proposal']): string {
  if (themes !== undefined || theme === proposed) return theme;
  return themesAmong([]).entryFor(theme) ?? OTHER;
}

function isOtherwiseSpelled(recorded: string, shown: string): boolean {
  return recorded !== shown && shown !== OTHER;
}

/**
 * The unit of the duty list for a case. A name that was unread when the case came stays so here: a history that is replayed gives the
 * case to the unit that it was given to then.
 */
export function unitOnDutyFor({ district, category, unread = [] }: Names, list: DutyList): UnitId {
  return unitOnDuty(list, unread.includes('category') ? '' : category, unread.includes('district') ? '' : district);
}

/** The facts of a case with the names of the registry in its notices, which are published: they were drafted with what was recorded. */
export function withRegistryNames(facts: readonly Fact[]): readonly Fact[] {
  const wrong = wordings(facts).filter(({ from, to }) => from !== to);
  if (wrong.length === 0) return facts;
  const renamed = (text: string): string => wrong.reduce((left, { from, to }) => left.replaceAll(from, to), text);
  return facts.map((fact) => {
    if (fact.type !== 'notice-drafted') return fact;
    return { ...fact, body: { ...fact.body, title: renamed(fact.body.title), text: renamed(fact.body.text) } };
  });
}

/** As notices word place and category: each district of the case with each of its categories. */
function wordings(facts: readonly Fact[]): { readonly from: string; readonly to: string }[] {
  const districts = facts.flatMap((fact) => (fact.type === 'filed' ? [fact.body.input.district] : []));
  const categories = facts.flatMap((fact) => {
    if (fact.type === 'filed') return [fact.body.proposal.category];
    return fact.type === 'theme-confirmed' ? [fact.body.category] : [];
  });
  return districts.flatMap((district) =>
    categories.map((category) => ({
      from: placeAndCategory(district, category),
      to: placeAndCategory(shownDistrict(district), shownCategory(category)),
    })),
  );
}

/** How a notice names place and category. */
export function placeAndCategory(district: string, category: string): string {
  return `${district}“${category}”类`;
}
