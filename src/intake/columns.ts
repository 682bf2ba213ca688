import { channels, kinds, type Channel, type Kind } from '../domain/appeal/intake/intake';
import { CHANNEL_TITLES, KIND_TITLES } from '../domain/appeal/titles';
import type { CellKind } from '../domain/sheet/cell';

/** A column of the template: its title, and where in the body of `POST /v1/appeals` its cells go. */
export interface Column {
  readonly title: string;
  readonly field: string;
  readonly need: 'required' | 'optional' | 'unless-keyed';
  readonly hint: string;
  /** Where it is no list of choices. */
  readonly kind: Extract<CellKind, string>;
  /** What may stand in it, by what people read. */
  readonly choices?: ReadonlyMap<string, string | boolean>;
}

const channelChoices = new Map(channels.map((channel: Channel) => [CHANNEL_TITLES[channel], channel]));
const kindChoices = new Map(kinds.map((kind: Kind) => [KIND_TITLES[kind], kind]));
const appellantChoices = new Map([
  ['企业', 'firm'],
  ['群众', 'resident'],
]);
const yesOrNo = new Map([
  ['是', true],
  ['否', false],
]);

function column(
  title: string,
  field: string,
  {
    need = 'optional',
    hint = '',
    kind = 'text',
    choices,
  }: Partial<Pick<Column, 'need' | 'hint' | 'kind' | 'choices'>> = {},
): Column {
  return { title, field, need, hint, kind, ...(choices && { choices }) };
}

const required = 'required' as const;

/** In the order of the template; found by title, so that they may stand in any other. */
export const COLUMNS: readonly Column[] = [
  column('来源编号', 'externalId', {
    kind: 'code',
    need: required,
    hint: '来源平台自己的编号；同一来源同一编号是同一件诉求',
  }),
  column('来源', 'source', { kind: 'code', need: 'unless-keyed', hint: '来源平台的代号；密钥已限定来源的可不填' }),
  column('渠道', 'channel', { need: required, hint: '诉求从哪里来', choices: channelChoices }),
  column('标题', 'title', { need: required, hint: '100 字以内，不写个人信息' }),
  column('内容', 'text', { need: required, hint: '20000 字以内' }),
  column('区县', 'district', { need: required, hint: '事项所在的县（市、区）' }),
  column('诉求类型', 'kind', { hint: '不填则由系统识别', choices: kindChoices }),
  column('事项类别', 'category', { hint: '不填则由系统识别' }),
  column('是否紧急', 'urgent', { choices: yesOrNo }),
  column('对承办单位保密', 'confidential', { hint: '承办单位看不到诉求人', choices: yesOrNo }),
  column('诉求人类型', 'appellant.type', { need: required, choices: appellantChoices }),
  column('姓名或单位名称', 'appellant.name', { need: required, hint: '80 字以内' }),
  column('联系电话', 'appellant.phone', { kind: 'code', hint: '如 13900000001 或 0516-83700000' }),
  column('证件号码', 'appellant.idNumber', { kind: 'identity' }),
  column('地址', 'appellant.address'),
  column('企业编号', 'appellant.firmId', { kind: 'identity', hint: '统一社会信用代码或企业档案编号' }),
  column('违反条款', 'citedArticle', { kind: 'code', hint: '所反映行为违反的行为准则条款编号' }),
  column('代为反映', 'onBehalfOf', { hint: '由他人代为反映的，填被代为反映的企业或人' }),
];

/** The title people see for a field of the body; the field itself where there is no column for it. */
export function titleOf(field: string): string {
  return COLUMNS.find((one) => one.field === field)?.title ?? field;
}
