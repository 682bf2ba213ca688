import type { Attribute, Datatype } from './service';

type Row = readonly [
  code: string,
  datatype: Datatype,
  required: boolean,
  description: string,
  hint: string,
  values?: string,
];

/** What each category asks besides words and place. Codes and keys are permanent; `values` is `key 名称` by commas. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  物业管理: [
    ['ESTATE', 'string', true, '小区名称', '填写小区全称'],
    [
      ...(['ISSUE', 'singlevaluelist', true, '问题类型', '选择一项'] as const),
      'revenue 公共收益,lift 电梯,fund 维修基金,committee 业委会,fee 物业费,other 其他',
    ],
    ['BUILDING', 'number', false, '涉及楼栋数', '填写数字'],
  ],
  涉企执法: [
    ['FIRM', 'string', true, '企业名称', '填写营业执照上的名称'],
    ['INSPECTED_AT', 'datetime', true, '检查日期', 'ISO 8601，须带时区，如 2026-06-01T09:30:00+08:00'],
    [
      ...(['CONDUCT', 'multivaluelist', true, '反映的行为', '可选多项'] as const),
      'repeated 重复检查,no-notice 未出示通知,fine 罚款不当,seizure 查封扣押不当,other 其他',
    ],
    ['ACCOUNT', 'text', false, '检查经过', '可分段填写'],
  ],
  道路照明: [
    ['LAMP', 'string', false, '灯杆编号', '见灯杆铭牌'],
    ['FAULT', 'singlevaluelist', true, '故障', '选择一项', 'off 不亮,flicker 闪烁,damaged 损坏,day-on 白天常亮'],
  ],
  供水: [
    ['FAULT', 'singlevaluelist', true, '问题', '选择一项', 'off 停水,pressure 水压低,quality 水质,leak 漏水,bill 水费'],
    ['SINCE', 'datetime', false, '开始时间', 'ISO 8601，须带时区'],
  ],
};

export const defaultAttributes: Readonly<Record<string, readonly Attribute[]>> = Object.fromEntries(
  Object.entries(rows).map(([category, list]) => [category, list.map(attributeOf)]),
);

function attributeOf([code, datatype, required, description, hint, values = '']: Row): Attribute {
  const pairs = values === '' ? [] : values.split(',').map((pair) => pair.split(' '));
  return {
    code,
    datatype,
    required,
    description,
    hint,
    values: pairs.map(([key = '', name = '']) => ({ key, name })),
  };
}
