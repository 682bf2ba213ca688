import { periodNamed } from '../../occasion/period';
import { OTHER } from '../../registry/category';
import {
  choiceFaults,
  entryFaults,
  themesAmong,
  withEntries,
  withShownNames,
  type ChoiceFault,
} from '../../registry/choices';
import { themeEntryFaults, themeFaults, withThemeEntry } from '../../registry/theme-choice';
import { folded } from '../../text';
import type { CampaignFactBodies, Preparation } from '../facts';
import type { CampaignState } from '../state';

/** An opening or a preparation with its choices as the registry writes them; `months` are the themes that it has for the months. */
export function withCampaignEntries<T>(body: T, months: readonly string[]): T {
  const named = withThemeEntry(withEntries(body), months);
  const period = periodIn(named);
  const entry = period === undefined ? undefined : periodEntry(period);
  return entry === undefined || entry === period ? named : { ...named, period: entry };
}

/** Every choice of an opening or a preparation that means no entry. */
export function campaignFaults(body: unknown, months: readonly string[]): ChoiceFault[] {
  const period = periodIn(body);
  const isWrong = period !== undefined && periodEntry(period) === undefined;
  const ofPeriod: ChoiceFault[] = isWrong ? [{ field: 'period', message: PERIOD_FORMS }] : [];
  return [...choiceFaults(body), ...themeFaults(body, months), ...ofPeriod];
}

/**
 * What of an act that an operator sent straight to the workflow is a choice and no entry, as the registry writes it. A workflow has no
 * registry: it knows the themes that there were when it opened.
 */
export function foreignInAct(body: unknown, state: Pick<CampaignState, 'themes'> | undefined): ChoiceFault[] {
  return [...entryFaults(body), ...themeEntryFaults(body, state?.themes ?? [])];
}

/** The themes that an act may name: of a campaign opened before they were checked, the standing ones, because its record reads so. */
export function themesFor({ themes }: Pick<CampaignState, 'themes'>, months: readonly string[]): readonly string[] {
  return themes === undefined ? [] : months;
}

type Opened = CampaignFactBodies['opened'];

/** What an opening says, as it may be shown: what was recorded before choices were checked, and means no entry, is 其他. */
export function shownOpening<T extends Pick<Opened, 'themes' | 'theme' | 'themeProposals' | 'period' | 'district'>>(
  body: T,
): T {
  if (body.themes !== undefined) return withShownNames(body);
  const { theme, themeProposals, period } = body;
  return {
    ...withShownNames(body),
    ...(theme !== undefined && { theme: standingOr(theme) }),
    ...(period !== undefined && { period: periodEntry(period) ?? OTHER }),
    ...(themeProposals && { themeProposals: themeProposals.map((one) => ({ ...one, theme: standingOr(one.theme) })) }),
  };
}

/** The same of a preparation. */
export function shownPreparation(body: Preparation, { themes }: Pick<CampaignState, 'themes'>): Preparation {
  const { theme } = body;
  return theme === undefined || themes !== undefined ? body : { ...body, theme: standingOr(theme) };
}

/** A report that was drafted with such a theme in its first line reads 其他 there. */
export function shownReport(text: string, { title, theme, themes }: CampaignState): string {
  const isFromBefore = themes === undefined && theme === OTHER && text.startsWith(`${title}（主题：`);
  return isFromBefore ? text.replace(/^.*/u, `${title}（主题：${OTHER}）`) : text;
}

/** A state that was carried on from a run of that time. */
export function shownCampaign(carried: CampaignState): CampaignState {
  const state = shownOpening(carried);
  const { report } = state;
  return report === undefined ? state : { ...state, report: { ...report, text: shownReport(report.text, state) } };
}

const standingOr = (theme: string): string => themesAmong([]).entryFor(theme) ?? OTHER;

const PERIOD_FORMS = '须为一个周期，如 2026、2026-H2、2026-Q4、2026-11、2026-W48';

function periodEntry(spelling: string): string | undefined {
  return periodNamed(folded(spelling).toUpperCase())?.name;
}

function periodIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('period' in body)) return undefined;
  return typeof body.period === 'string' ? body.period : undefined;
}
