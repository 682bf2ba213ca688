import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fields } from '../../api/form';
import type { IntakeBody } from '../../use-cases/appeals/intake-body';
import { kinds } from '../../domain/appeal/intake/intake';
import { maskText } from '../../domain/masking/mask';
import { KIND_TITLES } from '../../domain/appeal/titles';
import type { DutyList } from '../../domain/registry/duty-list';
import { choiceFaults, withEntries } from '../../domain/registry/choices';
import { telephoneSchema } from '../../domain/telephone';
import { plainText } from '../../domain/text';
import { formAs, type Faults, type Option } from '../form-parts';

/** Browsers send the line breaks of a form as CR LF, whatever was typed: the same words are the same appeal. */
const words = (most: number) => z.preprocess(unbroken, plainText(most));
function unbroken(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}
/** Goes where no person's data may go (DOMAIN.md, Confidentiality). */
const firmName = plainText(80).refine((name) => maskText(name) === name, '请只填企业名称，不要填电话或证件号');

/** The appellant's own form (X2, channel `web`). */
export const filingForm = z
  .object({
    title: plainText(100),
    text: words(20_000).meta({ type: 'string' }),
    district: plainText(40),
    category: plainText(40).optional(),
    kind: z.enum(kinds).optional(),
    type: z.enum(['resident', 'firm']),
    name: plainText(80),
    phone: telephoneSchema.optional(),
    address: plainText(200).optional(),
    onBehalfOf: firmName.optional().describe('代为反映的企业'),
    confidential: z.enum(['no', 'yes']),
    step: z.enum(['check', 'edit', 'send']).optional(),
    token: z.string().optional(),
  })
  .meta({ id: 'FilingForm', description: '网上登记表' });
type Filled = z.infer<typeof filingForm>;

export const filingExample: z.input<typeof filingForm> = {
  type: 'resident',
  name: '测试业主乙',
  phone: '13900000002',
  title: '小区公共收益没有公示',
  text: '业主要求公布广告和停车收入的去向。',
  district: '云龙区',
  confidential: 'no',
  step: 'check',
};

export const LABELS: Readonly<Record<keyof typeof filingForm.shape, string>> = {
  title: '一句话说清是什么事',
  text: '详细情况',
  district: '事情发生在',
  category: '类别',
  kind: '性质',
  type: '您是',
  name: '姓名或企业名称',
  phone: '联系电话',
  address: '地址',
  onBehalfOf: '代哪家企业反映',
  confidential: '是否对承办单位保密',
  step: '步骤',
  token: '表单',
};

export const TYPE_TITLES = { resident: '居民', firm: '企业' } as const;
export const CONFIDENTIAL_TITLES = { no: '不保密', yes: '保密' } as const;
export const KIND_OPTIONS: readonly Option[] = kinds.map((kind) => [kind, KIND_TITLES[kind]]);

export function districtOptions({ byDistrict }: DutyList): readonly Option[] {
  return Object.keys(byDistrict).map((name) => [name, name]);
}

export function categoryOptions({ byCategory }: DutyList): readonly Option[] {
  return Object.keys(byCategory).map((name) => [name, name]);
}

/** The form as somebody filled it in, or what is wrong with it. */
export function filledIn(sent: Fields): { readonly filled: Filled } | { readonly faults: Faults } {
  const typed = withEntries(sent);
  const form = formAs(filingForm, typed);
  const foreign = choiceFaults(typed).map(({ field, message }) => [field, message] as const);
  const faults = { ...('faults' in form ? form.faults : {}), ...Object.fromEntries(foreign) };
  return 'value' in form && Object.keys(faults).length === 0 ? { filled: form.value } : { faults };
}

/** The source that this page files as (the registry's 作风会客厅网页). */
export const SOURCE = 'parlour-page';

/** The appeal of a form: one form is one appeal, however often it is sent. */
export function intakeOfForm(filled: Filled, formName: string): IntakeBody {
  const { type, name, phone, address, confidential, step: _step, token: _token, ...matter } = filled;
  return {
    source: SOURCE,
    externalId: `web-${digest(formName)}`,
    channel: 'web',
    ...matter,
    ...(confidential === 'yes' && { confidential: true }),
    appellant: { type, name, ...(phone && { phone }), ...(address && { address }) },
  };
}

/** The name of a form is half a key, so it goes into no id. */
function digest(formName: string): string {
  return createHash('sha256').update(formName).digest('hex').slice(0, 24);
}
