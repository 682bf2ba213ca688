import { z } from 'zod';
import { channels, kinds, sourceSchema } from '../../domain/appeal/intake/intake';
import { attachmentSchema } from '../../domain/attachment';
import { recordIdSchema } from '../../domain/record/fields';
import { telephoneSchema } from '../../domain/telephone';
import { plainText } from '../../domain/text';

/** What stands beside every field that is a choice, in the document. */
export const DISTRICT =
  '区县：名录中的一个，或“全市”。空格、全角、繁体、带或不带“徐州市”和“区、县、市”均可；名录中没有的拒绝（422），并指出最接近的';
export const CATEGORY = '事项类别：名录中的一个，或“其他”；名录中没有的拒绝（422），并指出最接近的';

/** The body of `POST /v1/appeals` (API.md). What is of the person never leaves the store. */
export const intakeBody = z
  .strictObject({
    source: sourceSchema.describe('来源：上游平台的代号'),
    externalId: plainText(100).describe('来源自己的编号，首尾空白不计；同一来源同一编号是同一件诉求'),
    channel: z.enum(channels).describe('作风监督员（style-supervisor）的线索优先办理，以本人账号为来源，任期内有效'),
    title: plainText(100),
    text: plainText(20_000),
    district: plainText(40).describe(DISTRICT),
    kind: z.enum(kinds).optional(),
    category: plainText(40).optional().describe(CATEGORY),
    urgent: z.boolean().optional(),
    confidential: z.boolean().optional().describe('对承办单位保密'),
    appellant: z.strictObject({
      type: z.enum(['firm', 'resident']),
      name: plainText(80),
      phone: telephoneSchema.optional(),
      idNumber: plainText(40).optional(),
      address: plainText(200).optional(),
      firmId: plainText(80).optional(),
    }),
    onBehalfOf: plainText(80).optional(),
    citedArticle: recordIdSchema.optional().describe('所反映行为违反的行为准则条款编号'),
    attachments: z.array(attachmentSchema).max(20).optional(),
  })
  .meta({ id: 'Intake', description: '一件新诉求' });
export type IntakeBody = z.infer<typeof intakeBody>;

export const intakeExample: IntakeBody = {
  source: 'hotline-12345',
  externalId: '2026-0001',
  channel: 'phone',
  title: '小区公共收益没有公示',
  text: '业主要求物业公司公布广告和停车收入的去向，反映三个月未得到答复。',
  district: '云龙区',
  kind: 'complaint',
  category: '物业管理',
  appellant: { type: 'resident', name: '测试业主乙', phone: '13900000002' },
};
