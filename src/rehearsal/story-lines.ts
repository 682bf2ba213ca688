import { findAct } from '../domain/appeal/acts/acts';
import { LIGHT_SIGNS } from '../domain/calendar/light';
import { DUTY_TITLES } from '../domain/appeal/titles';
import { ROLE_TITLES } from '../domain/people/role-titles';
import { unitName, type DutyList } from '../domain/registry/duty-list';
import type { Difference } from './compare';
import type { Story } from './story-schema';

type Who = Story['facts'][number]['by'];

/** The story as people read it: what to say aloud, then day by day what happened and which light there was, then every limit. */
export function linesOfStory(title: string, story: Story, dutyList: DutyList): string[] {
  return [
    `══ 演练：${title} ══`,
    `${story.caseId}${story.number === undefined ? '' : `（${story.number}）`}  办法 ${story.policyVersion}  日历 ${story.calendarVersion}`,
    '',
    ...story.summary,
    '',
    '── 经过 ──',
    ...happenings(story, dutyList),
    '',
    '── 期限 ──',
    ...story.limits.map((limit) => limitLine(limit, dutyList)),
    ...(story.waits.length === 0 ? [] : ['', '── 还在等 ──', ...story.waits.map((wait) => waitLine(wait, dutyList))]),
  ];
}

function happenings({ facts, lights, refused }: Story, dutyList: DutyList): string[] {
  const lines = [
    ...facts.map((fact) => ({ at: fact.at, order: 0, line: factLine(fact, who(fact.by, dutyList)) })),
    ...refused
      .filter(({ step }) => step !== undefined)
      .map(({ at, by, act, code, reason }) => ({
        at,
        order: 1,
        line: `${who(by, dutyList)} ｜ ${findAct(act)?.title ?? act} ✗ 不予执行：${reason}（${code}）`,
      })),
    ...lights.map(({ at, light, duty }) => ({
      at,
      order: 2,
      line: `    ${LIGHT_SIGNS[light]}${duty === undefined ? '' : `：${DUTY_TITLES[duty as keyof typeof DUTY_TITLES]}`}`,
    })),
  ];
  return lines
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.order - b.order)
    .map(({ at, line }) => `${minute(at)}  ${line}`);
}

/** Most facts of somebody begin with the name, which stands before the bar already. */
function factLine({ text, before }: Story['facts'][number], name: string): string {
  const what = text.startsWith(name) ? text.slice(name.length) : text;
  return `${name} ｜ ${what}${before === true ? '（演练以前）' : ''}`;
}

const ENDS = { settled: '了结', missed: '逾期', expired: '届满', open: '在等' } as const;

function limitLine({ title, turn, who: holder, dueAt, end, how }: Story['limits'][number], dutyList: DutyList): string {
  const name = turn === 1 ? title : `${title}（第 ${turn} 个期限）`;
  return `${dueAt === undefined ? '计时停止        ' : minute(dueAt)}  ${ENDS[end]}  ${who(holder, dutyList)}：${name}；${how}`;
}

function waitLine({ by, title, who: holder, otherwise }: Story['waits'][number], dutyList: DutyList): string {
  return `${by === undefined ? '计时停止        ' : minute(by)}  ${who(holder, dutyList)}：${title}；否则${otherwise}`;
}

const KINDS = { fact: '事', limit: '期限', light: '灯' } as const;

/** Two rehearsals side by side: only what differs. */
export function linesOfDifference({ same, moved, onlyFirst, onlySecond, end }: Difference): string[] {
  if (same) return ['两次演练没有差别。'];
  return [
    `日期改变 ${moved.length} 处，只有前者才有 ${onlyFirst.length} 处，只有后者才有 ${onlySecond.length} 处。`,
    ...moved.map(
      ({ what, title, first, second, days }) =>
        `${KINDS[what]}  ${minute(first)} → ${minute(second)}（${days > 0 ? '+' : ''}${days} 天）  ${title}`,
    ),
    ...onlyFirst.map(({ what, title, at }) => `${KINDS[what]}  ${minute(at)} → 没有了  ${title}`),
    ...onlySecond.map(({ what, title, at }) => `${KINDS[what]}  没有 → ${minute(at)}  ${title}`),
    ...(end === undefined ? [] : [`结束时  ${end.first} → ${end.second}`]),
  ];
}

function who({ role, unit }: Who, dutyList: DutyList): string {
  return unit === undefined ? ROLE_TITLES[role] : unitName(dutyList, unit);
}

function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
