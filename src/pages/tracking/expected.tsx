import type { VNode } from 'preact';
import { isWindow } from '../../domain/appeal/limits/otherwise';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import type { AppealView } from '../../domain/appeal/view/view';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { Facts, Moment, type FactRow } from '../parts';

type NextDuty = NonNullable<AppealView['nextDuty']>;

/** Who must do what by when, and what happens otherwise: the appellant reads what the office reads. */
export function Expected({ view, rules }: { readonly view: AppealView; readonly rules: Rules }): VNode {
  const { nextDuty } = view;
  if (nextDuty === undefined) return <p>本件没有待办事项。</p>;
  return isWindow(nextDuty.duty) ? <Window duty={nextDuty} /> : <Owed duty={nextDuty} rules={rules} />;
}

function Window({ duty }: { readonly duty: NextDuty }): VNode {
  return (
    <p>
      {`${duty.title}至 `}
      {duty.by === undefined ? '另行通知' : <Moment at={duty.by} />}。
    </p>
  );
}

function Owed({ duty, rules }: { readonly duty: NextDuty; readonly rules: Rules }): VNode {
  const who = duty.unit === undefined ? ROLE_TITLES[duty.role] : unitName(rules.dutyList, duty.unit);
  const rows: readonly FactRow[] = [
    ['谁来办', duty.role === 'appellant' ? `${who}（您）` : who],
    ['做什么', duty.title],
    ['什么时候前', duty.by === undefined ? '计时已停止' : <Moment at={duty.by} />],
    ['到期不办', duty.otherwise],
  ];
  return <Facts rows={rows} />;
}
