import { z } from 'zod';
import { PERIOD_TITLES, ranks } from '../obligation/rule';
import { periods } from '../occasion/kinds';
import { districts } from '../registry/choices';
import { folded } from '../text';
import { valueSchema, type Choice, type Field, type FieldValue } from './fields';

/** A kind of plain record of the registry (family R): its fields are its schema, its form and its columns. */
export interface RecordKind {
  /** The path segment: `firms`. */
  readonly id: string;
  readonly title: string;
  /** The rows of SYSTEMS.md. */
  readonly rows: readonly string[];
  readonly fields: readonly Field[];
  /** Anybody may read it. */
  readonly public?: boolean;
  /** The field with the day from which anybody may; before it only those at work. */
  readonly publicFrom?: string;
}

export type RecordBody = Readonly<Record<string, FieldValue>>;

const name = { id: 'name', title: '名称', type: 'text', most: 100, required: true } as const;
const district = { id: 'district', title: '区县', type: 'district', required: true } as const;
const unit = { id: 'unit', title: '单位', type: 'unit', required: true } as const;
const firm = { id: 'firm', title: '企业', type: 'reference', of: 'firms', required: true } as const;
const text = { id: 'text', title: '内容', type: 'text', most: 5_000, required: true } as const;
const choice = (id: string, title: string, choices: readonly Choice[]): Field => ({
  id,
  title,
  type: 'choice',
  choices,
  required: true,
});
const post = { id: 'post', title: '职务', type: 'text', most: 80, required: true } as const;
const term: readonly Field[] = [
  { id: 'termFrom', title: '任期自', type: 'day', required: true },
  { id: 'termTo', title: '任期至', type: 'day', required: true },
];
const sector: Field = { id: 'sector', title: '行业或领域', type: 'text', most: 40 };
const state = choice('state', '状态', [
  { id: 'open', title: '待对接' },
  { id: 'matched', title: '已对接' },
  { id: 'over', title: '已结束' },
]);

/** Posts and accounts, never persons' names: the registry is read by many. */
export const recordKinds: readonly RecordKind[] = [
  {
    id: 'firms',
    title: '企业',
    rows: ['S1', 'G7'],
    fields: [
      ...[name, district, sector],
      { id: 'creditCode', title: '统一社会信用代码', type: 'code', most: 18 },
      { id: 'aboveScale', title: '规模以上', type: 'yes-no', required: true },
      { id: 'grid', title: '所在网格', type: 'reference', of: 'grids' },
    ],
  },
  {
    id: 'teams',
    title: '服务团队',
    rows: ['X4', 'S1', 'L2'],
    fields: [name, unit, { ...district, required: false }, { id: 'post', title: '联系岗位', type: 'text', most: 80 }],
  },
  {
    id: 'members',
    title: '团队成员',
    rows: ['S1', 'X16'],
    fields: [post, { id: 'team', title: '团队', type: 'reference', of: 'teams', required: true }],
  },
  {
    id: 'supervisors',
    title: '作风监督员',
    rows: ['X5', 'P6'],
    fields: [
      { id: 'account', title: '账号', type: 'text', most: 80, required: true },
      choice('origin', '来自', [
        { id: 'firm', title: '企业' },
        { id: 'resident', title: '群众' },
        { id: 'media', title: '媒体' },
        { id: 'expert', title: '专家' },
      ]),
      ...term,
    ],
  },
  {
    id: 'assessors',
    title: '评估员和代表',
    rows: ['P6', 'P11', 'S6'],
    fields: [
      { ...post, title: '机构或职务' },
      choice('origin', '来自', [
        { id: 'assessor', title: '特邀评估员' },
        { id: 'third-party', title: '第三方机构' },
        { id: 'firm', title: '企业代表' },
        { id: 'resident', title: '群众代表' },
      ]),
      ...term,
    ],
  },
  { id: 'bodies', title: '接收报告的机构', rows: ['X8'], fields: [name] },
  { id: 'branches', title: '党支部', rows: ['X13'], fields: [name, unit] },
  {
    id: 'pairings',
    title: '结对',
    rows: ['S1', 'X13'],
    fields: [
      firm,
      { id: 'team', title: '团队', type: 'reference', of: 'teams' },
      { id: 'branch', title: '支部', type: 'reference', of: 'branches' },
    ],
  },
  { id: 'resources', title: '资源清单', rows: ['X13', 'S3'], fields: [name, unit, sector, text, state] },
  { id: 'demands', title: '需求清单', rows: ['X13', 'S3'], fields: [name, firm, sector, text, state] },
  { id: 'projects', title: '项目清单', rows: ['X13'], fields: [name, unit, firm, text, state] },
  {
    id: 'measures',
    title: '一企一策',
    rows: ['G7'],
    fields: [
      ...[firm, unit, { ...text, title: '措施' }],
      { id: 'day', title: '完成日期', type: 'day', required: true },
      choice('state', '状态', [
        { id: 'open', title: '办理中' },
        { id: 'done', title: '已完成' },
      ]),
    ],
  },
  {
    id: 'firm-policies',
    title: '惠企政策',
    rows: ['P13'],
    public: true,
    publicFrom: 'publishedOn',
    fields: [
      ...[name, sector, text],
      // Without one it holds for the whole city; without a sector for every trade.
      { ...district, required: false },
      { ...unit, title: '发布单位', required: false },
      { id: 'publishedOn', title: '发布日期', type: 'day', required: true },
      { id: 'validTo', title: '有效期至', type: 'day' },
    ],
  },
  {
    id: 'conduct-articles',
    title: '行为准则',
    rows: ['S5'],
    public: true,
    fields: [
      choice('sort', '类别', [
        { id: 'measure', title: '撑腰措施' },
        { id: 'prohibition', title: '禁止行为' },
      ]),
      { ...text, most: 500 },
    ],
  },
  {
    id: 'grids',
    title: '网格',
    rows: ['G4'],
    fields: [name, district, { id: 'parent', title: '上级网格', type: 'reference', of: 'grids' }],
  },
  {
    id: 'leaders',
    title: '领导岗位',
    rows: ['P4'],
    fields: [post, choice('rank', '级别', ranks), unit, { ...district, required: false }],
  },
  {
    id: 'divisions',
    title: '科室站所',
    rows: ['P5'],
    fields: [name, unit, { ...post, title: '负责人职务' }],
  },
  { id: 'contacts', title: '企业联系岗位', rows: ['S1'], fields: [firm, post] },
  {
    id: 'obligation-rules',
    title: '走访任务规则',
    rows: ['P4'],
    fields: [
      name,
      choice('binds', '约束谁', [
        { id: 'firm', title: '每家企业' },
        { id: 'leader', title: '每位领导' },
      ]),
      { ...choice('rank', '领导级别', ranks), required: false },
      { id: 'campaign', title: '活动种类', type: 'text', most: 40 },
      { id: 'task', title: '任务', type: 'text', most: 40 },
      { id: 'outcome', title: '任务结果', type: 'text', most: 40 },
      { id: 'times', title: '次数', type: 'number', most: 366, required: true },
      choice(
        'period',
        '周期',
        periods.map((id) => ({ id, title: PERIOD_TITLES[id] })),
      ),
    ],
  },
];

/** The record with districts and codes as the registry writes them. What means no entry stays, for `faultsOfRecord` to name. */
export function withRegistryNames({ fields }: RecordKind, body: RecordBody): RecordBody {
  const written = fields.flatMap((field) => {
    const value = body[field.id];
    const entry = typeof value === 'string' ? WRITTEN[field.type]?.(value) : undefined;
    return entry === undefined ? [] : [[field.id, entry] as const];
  });
  return { ...body, ...Object.fromEntries(written) };
}

const WRITTEN: { readonly [T in Field['type']]?: (value: string) => string | undefined } = {
  district: districts.entryFor,
  code: (value) =>
    folded(value)
      .replace(/\p{Dash}/gu, '')
      .toUpperCase(),
};

export function recordKind(id: string): RecordKind | undefined {
  return recordKinds.find((kind) => kind.id === id);
}

/** What a record of the kind must be: no field more, none of another shape. */
export function recordSchema(kind: RecordKind): z.ZodType<RecordBody> {
  const shape = Object.fromEntries(
    kind.fields.map((field) => {
      const value = valueSchema(field).describe(field.title);
      return [field.id, field.required === true ? value : value.optional()];
    }),
  );
  return z.strictObject(shape).meta({ description: kind.title }) as z.ZodType<RecordBody>;
}
