import { sourceSchema } from '../appeal/intake';
import type { RecordBody, RecordKind } from './kinds';

/** What is wrong with a record that is well shaped: of which field, and what, in words. */
export interface RecordFault {
  readonly field: string;
  readonly message: string;
}

/** What a record points to, as far as it is there: districts and units of the duty list, other records. */
export interface Known {
  readonly isDistrict: (name: string) => boolean;
  readonly isUnit: (id: string) => boolean;
  readonly isRecord: (kind: string, id: string) => boolean;
}

/** References to nothing, terms that end before they begin, pairings with nobody. */
export function faultsOfRecord(kind: RecordKind, body: RecordBody, known: Known): RecordFault[] {
  const dangling = kind.fields.flatMap((field): RecordFault[] => {
    const value = body[field.id];
    if (typeof value !== 'string') return [];
    if (field.type === 'district' && !known.isDistrict(value))
      return [{ field: field.id, message: `没有这个区县：${value}` }];
    if (field.type === 'unit' && !known.isUnit(value)) return [{ field: field.id, message: `没有这个单位：${value}` }];
    if (field.type === 'reference' && !known.isRecord(field.of, value))
      return [{ field: field.id, message: `没有这个${field.title}：${value}` }];
    return [];
  });
  return [...dangling, ...(OWN[kind.id]?.(body) ?? [])];
}

const OWN: Readonly<Record<string, (body: RecordBody) => RecordFault[]>> = {
  supervisors: ({ account, termFrom = '', termTo = '' }) => [
    ...(sourceSchema.safeParse(account).success
      ? []
      : [{ field: 'account', message: '账号用作线索的来源，须为小写字母、数字和连字符，40 字以内' }]),
    ...(termTo < termFrom ? [{ field: 'termTo', message: '任期结束早于开始' }] : []),
  ],
  pairings: ({ team, branch }) =>
    team === undefined && branch === undefined ? [{ field: 'team', message: '须写明团队或支部' }] : [],
  'firm-policies': ({ publishedOn = '', validTo }) =>
    validTo !== undefined && validTo < publishedOn ? [{ field: 'validTo', message: '有效期早于发布日期' }] : [],
};
