import { LIGHT_SIGNS } from '../../calendar/light';
import { ROLE_TITLES } from '../../people/role-titles';
import type { CalendarTable } from '../../calendar/calendar-table';
import { toMinuteText, type Instant } from '../../calendar/instant';
import { campaignDues } from '../limits/dues';
import type { NameOf } from './report';
import { campaignStatuses, type CampaignState } from '../state';
import { CAMPAIGN_STATUS_TITLES, WAIT_CONSEQUENCE_TITLES } from '../titles';
import { lightOfCampaign } from '../limits/lights';

/** How many of what is waited for a card shows. */
const SHOWN = 5;

/** The campaign as an operator reads it in the Temporal UI (Markdown): only what Liubu writes itself, no text a person wrote. */
export function campaignCard(
  state: CampaignState,
  now: Instant,
  { calendar, nameOf }: { readonly calendar: CalendarTable; readonly nameOf: NameOf },
): string {
  const { id, status, tasks, items, findings } = state;
  const done = tasks.filter((task) => task.done !== undefined).length;
  const owed = items.filter(({ step }) => step !== 'done').length;
  return [
    `### ${escaped(`${state.template.title} ${id}`)}`,
    stepBar(status),
    `**${CAMPAIGN_STATUS_TITLES[status]}** ${LIGHT_SIGNS[lightOfCampaign(state, now, calendar)]}`,
    ...(state.fromCase === undefined ? [] : [`由诉求 ${escaped(state.fromCase)} 引出，结果登记到该件`]),
    `任务 ${done}/${tasks.length} ｜ 问题 ${findings.length} ｜ 整改和承诺未了 ${owed}/${items.length}`,
    ...(state.cancelClickedAt === undefined ? [] : [CANCEL_CLICKED]),
    ...(state.themeProposals ? [`建议主题 ${state.themeProposals.length} 个`] : []),
    ...dueLines(state, calendar, nameOf),
  ].join('\n\n');
}

const CANCEL_CLICKED = '⚠ 有人在界面点了取消：活动不会因此结束。确要取消，用 Update `call-off` 写明理由；误点不用管。';

function stepBar(status: CampaignState['status']): string {
  const steps = campaignStatuses.filter((one) => one !== 'called-off');
  const at = steps.findIndex((one) => one === status);
  return steps
    .map((step, index) => {
      const title = CAMPAIGN_STATUS_TITLES[step];
      if (index === at) return `**【${title}】**`;
      return index < at ? `✓${title}` : title;
    })
    .join(' → ');
}

function dueLines(state: CampaignState, calendar: CalendarTable, nameOf: NameOf): string[] {
  const dues = campaignDues(state, calendar).filter(({ kind }) => kind === 'limit');
  const lines = dues.slice(0, SHOWN).map(({ wait, dueAt }) => {
    const who = wait.holder.unit === undefined ? ROLE_TITLES[wait.holder.role] : nameOf(wait.holder.unit);
    return `- **${escaped(who)}**：${labelOf(wait.key)}，${toMinuteText(dueAt)} 前；否则${WAIT_CONSEQUENCE_TITLES[wait.consequence]}`;
  });
  const more = dues.length > SHOWN ? [`- 另有 ${dues.length - SHOWN} 项`] : [];
  return lines.length === 0 ? [] : [[...lines, ...more].join('\n')];
}

/** The task or item by its id: what it is about may be somebody's words. */
function labelOf(key: string): string {
  return key === 'phase' ? '本阶段' : escaped(key.slice(key.indexOf(':') + 1));
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
}
