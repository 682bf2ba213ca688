import { differenceKinds, repairOf, type Difference, type DifferenceKind } from '../../doctor/difference';
import type { Findings } from '../../doctor/examine';

/** What came of one repair. */
export interface Repaired {
  readonly difference: Difference;
  readonly words: string;
  readonly done: boolean;
}

/** So many of a kind are named one by one; `--json` names all. */
const MOST_LINES = 50;

/** What was found, kind by kind: what it is, what it means, which cases, and the command that repairs it. */
export function findingLines({ examined, open, running, differences }: Findings): string[] {
  const sum = `查了 ${examined} 件；记录里未结 ${open} 件，引擎里在办 ${running} 件；不一致 ${differences.length} 处`;
  const kinds = (Object.keys(differenceKinds) as DifferenceKind[]).flatMap((kind) =>
    linesOfKind(
      kind,
      differences.filter((one) => one.kind === kind),
    ),
  );
  return [sum, ...kinds];
}

function linesOfKind(kind: DifferenceKind, found: readonly Difference[]): string[] {
  const [first] = found;
  if (first === undefined) return [];
  const { title, means } = differenceKinds[kind];
  const repair = repairOf(first);
  return [
    '',
    `✗ ${title}（${found.length} 处）`,
    `  ${means}`,
    ...found
      .slice(0, MOST_LINES)
      .map(({ caseId, workflowId, detail }) => `  · ${caseId ?? workflowId ?? ''}  ${detail}`),
    ...(found.length > MOST_LINES ? [`  … 还有 ${found.length - MOST_LINES} 处，见 --json`] : []),
    ...(repair === undefined ? [] : [`  修复：liubu doctor --repair ${repair}`]),
  ];
}

export function repairedLine({ difference, words, done }: Repaired): string {
  return `${done ? '✓' : '✗'} ${difference.caseId ?? difference.workflowId ?? ''}  ${words}`;
}
