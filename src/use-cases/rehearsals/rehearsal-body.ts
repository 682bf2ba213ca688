import { z } from 'zod';
import { appealInputSchema } from '../../domain/appeal/intake/intake';
import { scriptStepSchema, waitText } from '../../rehearsal/script';
import { plainText } from '../../domain/text';

const version = plainText(40).describe('版本号');
const document = z.record(z.string().max(80), z.unknown()).describe('拟议的全文');

const invented = z.strictObject(appealInputSchema.shape).partial();

/** The body of `POST /v1/rehearsals`. */
export const rehearsalBody = z
  .strictObject({
    title: plainText(80).optional().describe('演练的名称'),
    case: z
      .strictObject({
        copyOf: z.string().min(1).max(300).optional().describe('在办诉求的编号：以它现在的样子演练，不带个人信息'),
        invented: invented.optional().describe('虚构的诉求；没有写的按常例'),
      })
      .refine(
        ({ copyOf, invented: made }) => (copyOf === undefined) !== (made === undefined),
        '须给出 copyOf、invented 之一',
      ),
    policy: z.union([version, document]).optional().describe('办法：版本号，或拟议的全文；默认现行'),
    policyChanges: document
      .optional()
      .describe(
        '只写与办法不同之处（JSON Merge Patch）：{"duties":{"judge":{"limit":{"amount":2,"unit":"working-days"}}}}',
      ),
    calendar: z.union([version, document]).optional().describe('日历：版本号，或拟议的全文；默认现行'),
    startAt: z.iso.datetime({ offset: true }).optional().describe('自何时开始，须在将来；默认十分钟后'),
    script: z.array(scriptStepSchema).max(200).optional().describe('谁在何时做什么；没有就是无人过问'),
    until: z
      .union([z.iso.datetime({ offset: true }), waitText])
      .optional()
      .describe('到何时为止：时刻，或自开始起的时长；默认一年'),
  })
  .meta({ id: 'RehearsalRequest', description: '一次演练' });
export type RehearsalBody = z.infer<typeof rehearsalBody>;

export const rehearsalExample: RehearsalBody = {
  title: '按时研判、交办，签收后无人办理',
  case: { invented: { district: '云龙区', category: '物业管理', kind: 'complaint' } },
  script: [
    {
      after: '2 working hours',
      by: { role: 'office' },
      act: 'judge',
      body: { lawful: true, reasonable: true, reason: '情况属实' },
    },
    { after: '30 minutes', by: { role: 'office' }, act: 'assign', body: { why: '按职责交办' } },
    { after: '1 working hour', by: { role: 'unit', unit: 'lead' }, act: 'sign' },
  ],
  until: 'P3M',
};
