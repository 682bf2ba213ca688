import { sourceSchema } from '../appeal/intake/intake';
import type { Field } from './fields';
import { districts } from '../registry/choices';
import type { RecordBody, RecordKind } from './kinds';

/** What is wrong with a record that is well shaped: of which field, and what, in words. */
export interface RecordFault {
  readonly field: string;
  readonly message: string;
}

/** What a record points to, as far as it is there: units of the duty list, other records, what campaigns do. */
export interface Known {
  readonly isUnit: (id: string) => boolean;
  /** The record of the kind, other than this one, that has the code. */
  readonly hasCode: (code: string, otherThan: string) => string | undefined;
  readonly isRecord: (kind: string, id: string) => boolean;
  /** A grid as it stands, or as the same file says it. */
  readonly grid: (id: string) => RecordBody | undefined;
  /** Whether some kind of campaign, this one where it is named, has a task with an outcome, as far as they are named. */
  readonly isDone: (deed: { readonly campaign?: string; readonly task?: string; readonly outcome?: string }) => boolean;
}

export interface Named {
  readonly id: string;
  readonly body: RecordBody;
}

/** References to nothing, terms that end before they begin, pairings with nobody. */
export function faultsOfRecord(kind: RecordKind, record: Named, known: Known): RecordFault[] {
  const dangling = kind.fields.flatMap((field): RecordFault[] => {
    const value = record.body[field.id];
    const message = typeof value === 'string' ? faultOfValue(field, value, record.id, known) : undefined;
    return message === undefined ? [] : [{ field: field.id, message }];
  });
  return [...dangling, ...(OWN[kind.id]?.(record, known) ?? [])];
}

function faultOfValue(field: Field, value: string, id: string, known: Known): string | undefined {
  switch (field.type) {
    case 'district':
      return districts.faultOf(value);
    case 'code':
      return faultOfCode(field.most, value, known.hasCode(value, id));
    case 'unit':
      return known.isUnit(value) ? undefined : `没有这个单位：${value}`;
    case 'reference':
      return known.isRecord(field.of, value) ? undefined : `没有这个${field.title}：${value}`;
    default:
      return undefined;
  }
}

/** Written out it has its length, and no two records have one. */
function faultOfCode(most: number, code: string, other: string | undefined): string | undefined {
  if (code.length > most) return `不能超过 ${most} 个字`;
  return other === undefined ? undefined : `已是 ${other} 的代码`;
}

type Sense = (record: Named, known: Known) => RecordFault[];

const OWN: Readonly<Record<string, Sense>> = {
  assessors: ({ body }) => faultsOfTerm(body),
  supervisors: ({ body }) => [
    ...(sourceSchema.safeParse(body['account']).success
      ? []
      : [{ field: 'account', message: '账号用作线索的来源，须为小写字母、数字和连字符，40 字以内' }]),
    ...faultsOfTerm(body),
  ],
  pairings: ({ body: { team, branch } }) =>
    team === undefined && branch === undefined ? [{ field: 'team', message: '须写明团队或支部' }] : [],
  'firm-policies': ({ body: { publishedOn = '', validTo } }) =>
    validTo !== undefined && validTo < publishedOn ? [{ field: 'validTo', message: '有效期早于发布日期' }] : [],
  firms: ({ body: { district, grid } }, known) => faultsOfGrid('grid', district, grid, known),
  grids: (record, known) => [
    ...faultsOfGrid('parent', record.body['district'], record.body['parent'], known),
    ...faultsOfChain(record, known),
  ],
  'obligation-rules': faultsOfRule,
};

function faultsOfTerm({ termFrom = '', termTo = '' }: RecordBody): RecordFault[] {
  return termTo < termFrom ? [{ field: 'termTo', message: '任期结束早于开始' }] : [];
}

/** A grid is the lowest level of its district, and nobody's of another. */
function faultsOfGrid(field: string, district: unknown, grid: unknown, known: Known): RecordFault[] {
  const found = typeof grid === 'string' ? known.grid(grid) : undefined;
  if (found === undefined || found['district'] === district) return [];
  return [{ field, message: `网格 ${String(grid)} 属于${String(found['district'])}` }];
}

/** Going up from a grid ends, and never comes back to it. */
function faultsOfChain({ id, body }: Named, known: Known): RecordFault[] {
  const seen = new Set([id]);
  for (let above = body['parent']; typeof above === 'string'; above = known.grid(above)?.['parent']) {
    if (seen.has(above)) return [{ field: 'parent', message: `上级网格转了一圈又回到 ${above}` }];
    seen.add(above);
  }
  return [];
}

type RuleBody = Readonly<Partial<Record<'binds' | 'rank' | 'campaign' | 'task' | 'outcome' | 'times', string>>>;

const FAULTS_OF_RULE: readonly (readonly [(rule: RuleBody) => boolean, string, string])[] = [
  [({ binds, rank }) => binds === 'firm' && rank !== undefined, 'rank', '企业没有领导级别'],
  [({ campaign, task }) => campaign === undefined && task === undefined, 'campaign', '须写明活动种类或任务'],
  [({ binds, task }) => binds === 'firm' && task === undefined, 'task', '约束企业的须写明任务'],
  [({ task, outcome }) => task === undefined && outcome !== undefined, 'outcome', '没有写明任务，不能写任务结果'],
  [({ times }) => !Number.isInteger(times) || Number(times) < 1, 'times', '须为不小于 1 的整数'],
];

/** A rule nobody could fulfil, or that binds a rank no firm has. */
function faultsOfRule({ body }: Named, { isDone }: Known): RecordFault[] {
  const rule = body as RuleBody;
  const { campaign, task, outcome } = rule;
  const named = Object.entries({ campaign, task, outcome }).filter(([, word]) => word !== undefined);
  const own = FAULTS_OF_RULE.flatMap(([when, field, message]) => (when(rule) ? [{ field, message }] : []));
  if ((campaign ?? task) === undefined || isDone(Object.fromEntries(named))) return own;
  return [...own, { field: task === undefined ? 'campaign' : 'task', message: '没有哪种活动有这样的任务和结果' }];
}
