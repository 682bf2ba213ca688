import { z } from 'zod';
import { participantRecordSchema } from '../../people/people';
import { plainText } from '../../text';
import { campaignName, campaignIdOf } from '../campaign-id';
import type { CampaignFactBodies } from '../facts';
import { preparationSchema, titledAgenda } from './parts';
import { templateSchema, type Template } from '../templates/template';
import type { ThemeProposal } from './theme-proposal';

/** What the workflow `campaign` starts with, from the API, a schedule, or the start form of the Temporal UI. */
export const campaignInputSchema = z
  .strictObject({
    kind: plainText(40),
    /** The second half of its id: the period it is of, or a word of one's own. */
    name: campaignName,
    title: plainText(80).optional(),
    period: plainText(20).optional().describe('周期，如 2026-11、2026-W48、2026-Q4'),
    lead: plainText(40).optional(),
    district: plainText(40).optional(),
    round: z.number().int().min(1).max(99).optional().describe('第几轮'),
    memberRecords: z
      .array(participantRecordSchema)
      .max(200)
      .optional()
      .describe('名录中的团队、成员、作风监督员、评估员、领导岗位、支部、企业，列为人员'),
    proposed: z
      .literal(true)
      .optional()
      .describe('对象和人员由名录提出：没有填的，按走访任务、结对覆盖、名录和轮换提出，由办公室确认'),
    fromCase: plainText(300).optional().describe('引出这次活动的诉求编号：结果登记到那件诉求（带案督查、企服通上门）'),
    ...preparationSchema.shape,
  })
  .meta({ id: 'CampaignInput', description: '开展一次活动' });
export type CampaignInput = z.infer<typeof campaignInputSchema>;

/** The themes that the registry has for the months, the one it opens with, and those the figures speak for. */
export interface KnownThemes {
  readonly themes: readonly string[];
  readonly theme?: string | undefined;
  readonly proposals?: readonly ThemeProposal[] | undefined;
}

/** The first fact of a campaign. */
export function openedBody(
  input: CampaignInput,
  template: Template,
  calendarVersion: string,
  { themes, theme, proposals }: KnownThemes,
): CampaignFactBodies['opened'] {
  const { kind, name, title, memberRecords: _named, ...rest } = input;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...(known as Omit<CampaignFactBodies['opened'], 'id' | 'template' | 'calendarVersion' | 'title'>),
    id: campaignIdOf(kind, name),
    template: templateSchema.parse(template),
    calendarVersion,
    themes,
    ...(theme !== undefined && { theme }),
    ...(proposals && { themeProposals: proposals }),
    ...(input.agenda && { agenda: titledAgenda(input.agenda) }),
    title: title ?? [template.title, rest.period, rest.round && `第 ${rest.round} 轮`].filter(Boolean).join(' '),
  };
}
