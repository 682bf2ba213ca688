/** What a period says of one theme, beside the period before. */
export interface ThemeFigures {
  readonly theme: string;
  readonly received: number;
  readonly before: number;
  /** Red lights and limits passed. */
  readonly overdue: number;
  readonly dissatisfied: number;
  readonly listed: number;
}

/** A theme the figures speak for, and why, in words for the office (X10). */
export interface ThemeProposal {
  readonly theme: string;
  readonly score: number;
  readonly reason: string;
}

/** As many as somebody chooses from. */
const MOST = 5;

/** Ranked by what most needs a session: each case counts once, one overdue or dissatisfied two more, one listed three more, each more than before one. */
export function proposeThemes(figures: readonly ThemeFigures[]): ThemeProposal[] {
  const total = figures.reduce((sum, { received }) => sum + received, 0);
  return figures
    .filter(({ theme, received }) => theme !== '' && received > 0)
    .map((one) => ({ theme: one.theme, score: scoreOf(one), reason: reasonOf(one, total) }))
    .sort((one, other) => other.score - one.score || (one.theme < other.theme ? -1 : 1))
    .slice(0, MOST);
}

function scoreOf({ received, before, overdue, dissatisfied, listed }: ThemeFigures): number {
  return received + 2 * overdue + 2 * dissatisfied + 3 * listed + Math.max(0, received - before);
}

function reasonOf({ received, before, overdue, dissatisfied, listed }: ThemeFigures, total: number): string {
  const share = Math.round((100 * received) / total);
  const change = received - before;
  const trend = change === 0 ? '与上期持平' : change > 0 ? `比上期增加 ${change} 件` : `比上期减少 ${-change} 件`;
  return `近 30 日 ${received} 件，占 ${share}%；红灯超期 ${overdue} 件，不满意 ${dissatisfied} 件，挂牌 ${listed} 件；${trend}`;
}
