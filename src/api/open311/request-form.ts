import { z } from 'zod';
import { telephoneSchema } from '../../domain/telephone';
import { isStorableText, plainText, quoted } from '../../domain/text';
import { jurisdiction } from './parameters';

const degrees = (most: number): z.ZodType<number | undefined> =>
  z
    .string()
    .regex(/^[+-]?\d{1,3}(\.\d{1,20})?$/, '须为十进制度数')
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `须在 -${most} 与 ${most} 之间`)
    .optional();

export const mediaUrl = z
  .url({ protocol: /^https?$/, error: '须为 http 或 https 地址' })
  .max(2_000)
  .refine(isStorableText, '含有无法保存的字符');

/** The account of the client's user: told back to the client, so it has to be a plain name. */
const account = z.string().regex(/^[\w.@:+-]{1,100}$/, '须为 1 至 100 个字母、数字或 . @ : + - _');

/** The form of `POST /requests`; `attribute[CODE]` beside it is checked against the service. */
export const requestForm = z
  .looseObject({
    ...jurisdiction,
    service_code: z.string().min(1),
    lat: degrees(90),
    long: degrees(180),
    address_string: plainText(200).optional(),
    address_id: plainText(100).optional(),
    email: plainText(254)
      .regex(/^[^\s@]+@[^\s@]+$/, '须为电子邮件地址')
      .optional(),
    device_id: plainText(200).optional(),
    account_id: account.optional(),
    first_name: plainText(40).optional(),
    last_name: plainText(39).optional(),
    phone: telephoneSchema.optional(),
    description: plainText(4_000).optional(),
    media_url: z.union([mediaUrl.transform((url) => [url]), z.array(mediaUrl).max(20)]).optional(),
  })
  .superRefine((form, context) => {
    const { lat, long, address_string: address, address_id: addressId } = form;
    if ((lat === undefined) !== (long === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [lat === undefined ? 'lat' : 'long'],
        message: 'lat 和 long 须同时提供',
      });
    } else if (lat === undefined && address === undefined && addressId === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['lat'],
        message: '须提供 lat 和 long、address_string、address_id 三者之一',
      });
    }
  })
  .meta({
    id: 'Open311RequestForm',
    description: 'api_key 也可放在此表单中；属性为 attribute[CODE] 或 attribute[CODE][]',
  });
export type RequestForm = z.output<typeof requestForm>;

export const requestExample = {
  service_code: 'property-management',
  address_string: '云龙区测试小区1栋',
  lat: '34.2610',
  long: '117.2000',
  'attribute[ESTATE]': '测试小区',
  'attribute[ISSUE]': 'revenue',
  description: '业主要求公布广告和停车收入的去向。',
  last_name: '测试',
  first_name: '业主',
};

const ATTRIBUTE = /^attribute\[(.{1,100}?)\](\[\])?$/su;

/** What came as `attribute[CODE]` and `attribute[CODE][]`, by code. */
export function answersOf(form: RequestForm): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const [name, value] of Object.entries(form)) {
    if (!name.startsWith('attribute')) continue;
    // What only looks like one is nobody's attribute, and told so.
    const code = ATTRIBUTE.exec(name)?.[1] ?? quoted(name, 100);
    answers.set(code, [...(answers.get(code) ?? []), ...([value].flat() as string[])]);
  }
  return answers;
}
