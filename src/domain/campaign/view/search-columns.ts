import type { CalendarTable } from '../../calendar/calendar-table';
import type { Instant } from '../../calendar/instant';
import { campaignReadModel } from './read-model';
import type { CampaignState } from '../state';

/** The columns operators list campaigns by: those of cases, where they say the same of both, and its kind. Instants stay epoch ms. */
export interface CampaignColumns {
  readonly CampaignKind: string;
  /** Its status, and `closed` once it is over. */
  readonly AppealStage: string;
  readonly AppealUnit: string | undefined;
  readonly AppealDistrict: string | undefined;
  readonly AppealLight: string;
  readonly AppealLevel: number;
  readonly AppealDueAt: Instant | undefined;
  readonly AppealOverdue: boolean;
  readonly AppealHolder: string | undefined;
}

/** No free text: columns are never encrypted. A theme is in people's words, so it is none. */
export function campaignColumns(state: CampaignState, now: Instant, calendar: CalendarTable): CampaignColumns {
  const { template, status, lead, district } = state;
  const { light, level, overdue, dueAt, holder } = campaignReadModel(state, now, calendar);
  return {
    CampaignKind: template.kind,
    AppealStage: status === 'called-off' ? 'closed' : status,
    AppealUnit: lead,
    AppealDistrict: district,
    AppealLight: light,
    AppealLevel: level,
    AppealDueAt: dueAt,
    AppealOverdue: overdue,
    AppealHolder: holder?.role,
  };
}
