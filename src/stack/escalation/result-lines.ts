import type { CaseResult } from './journal';

const WORDS: Record<CaseResult['result'], string> = {
  told: '已提级',
  ready: '可提级',
  refused: '不能提级',
  'not-found': '查无此件',
};

/** How many of which result, and of those that are raised or can be, how many at which level and of which unit. */
export function countLines(results: readonly CaseResult[]): string[] {
  const raised = results.filter(({ result }) => result === 'told' || result === 'ready');
  return [
    `共 ${results.length} 件：${tally(results.map(({ result }) => WORDS[result]))}`,
    ...(raised.length === 0
      ? []
      : [
          `原级别：${tally(raised.map(({ levelBefore = 0 }) => `${levelBefore} 级`))}`,
          `牵头单位：${tally(raised.map(({ unit }) => unit ?? '（未交办）'))}`,
        ]),
    ...reasonsOf(results),
  ];
}

function reasonsOf(results: readonly CaseResult[]): string[] {
  const reasons = results.flatMap(({ result, reason }) => (result === 'refused' ? [reason ?? ''] : []));
  return reasons.length === 0 ? [] : [`原因：${tally(reasons)}`];
}

/** Most first. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const entries = [...counts].sort(([, a], [, b]) => b - a);
  return entries.map(([word, count]) => `${word} ${count} 件`).join('，') || '无';
}

/** One line a case. */
export function caseLine({ id, result, reason }: CaseResult): string {
  return [WORDS[result], id, reason ?? ''].join('  ').trimEnd();
}
