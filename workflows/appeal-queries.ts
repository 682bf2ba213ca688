import { defineQuery, setHandler } from '@temporalio/workflow';
import { exampleMessage } from '../src/domain/decider/act-hint';
import { appeals } from '../src/domain/appeal/decider';
import { allowedActs, possibleActs } from '../src/domain/decider/allowed-acts';
import { explainLimit, inWords, type LimitExplanation } from '../src/domain/appeal/limits/explain';
import { actorSchema, type Actor } from '../src/domain/people/people';
import type { AppealFile, AppealSnapshot } from './appeal-kind';
import { invalid } from './message-body';
import { ACTS_QUERY, ALLOWED_ACTS_QUERY, DEADLINE_QUERY, EXPLAIN_QUERY } from './messages';

/** What anybody may ask of a case besides its state; each answers null until the case is open. */
export function registerAppealQueries(file: AppealFile): void {
  setHandler(defineQuery<unknown>(DEADLINE_QUERY), () => ask(file, deadlineNow), {
    description: '当前期限是怎样算出来的：起点、计入和不计入的时段、延期、暂停、到期时间',
  });
  setHandler(defineQuery<unknown, [Actor?]>(ACTS_QUERY), (by) => ask(file, (carried) => actsNow(carried, by)), {
    description: '现在可以做的操作及示例；可带参数，只看某人的：{"role":"office","id":"office-1"}',
  });
  setHandler(defineQuery<LimitExplanation | null>(EXPLAIN_QUERY), () => ask(file, explanationOf), {
    description: '同 deadline，时间为毫秒数，供程序使用',
  });
  setHandler(
    defineQuery<readonly string[], [Actor?]>(ALLOWED_ACTS_QUERY),
    (by) => ask(file, (carried) => allowedNow(carried, by ?? OPERATOR)) ?? [],
    { description: '同 acts，只列操作名，供程序使用；参数如 {"role":"office","id":"office-1"}' },
  );
}

const OPERATOR: Actor = { role: 'operator', id: 'operator' };

function ask<T>(file: AppealFile, answer: (carried: AppealSnapshot) => T): T | null {
  const carried = file.current();
  return carried === undefined ? null : answer(carried);
}

function explanationOf({ state, rules }: AppealSnapshot): LimitExplanation | null {
  return explainLimit(state, rules) ?? null;
}

function deadlineNow(carried: AppealSnapshot): unknown {
  return inWords(explanationOf(carried));
}

/** Without somebody, what the case is ready for, whoever does it: an operator looks for the next act, and for who does it. */
function actsNow({ state, rules }: AppealSnapshot, by: Actor | undefined): unknown {
  const found =
    by === undefined
      ? possibleActs(appeals, state)
      : allowedActs(appeals, state, { by: checked(by), now: Date.now(), rules });
  return found.map((act) => ({ act: act.name, title: act.title, roles: act.roles, example: exampleMessage(act) }));
}

function checked(by: unknown): Actor {
  const parsed = actorSchema.safeParse(by);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  return parsed.data;
}

function allowedNow({ state, rules }: AppealSnapshot, by: Actor): readonly string[] {
  return allowedActs(appeals, state, { by, now: Date.now(), rules }).map((act) => act.name);
}
