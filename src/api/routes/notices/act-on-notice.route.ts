import { z } from 'zod';
import type { Act } from '../../../domain/appeal/acts/act';
import { findAct } from '../../../domain/appeal/acts/acts';
import { actOnNotice } from '../../../use-cases/notices/notices';
import { noticeParams } from '../../params';
import type { Route } from '../../route';
import { actRoute } from '../act-route';
import { acted } from '../appeals/do-act.route';

/** The acts on a notice by their names here, and the acts of its case that they are. */
export const NOTICE_ACTS = {
  object: 'object-notice',
  'decide-objection': 'decide-objection',
  withhold: 'withhold-notice',
  'report-rectification': 'report-rectification',
  revise: 'revise-notice',
} as const;

/** The body of the case's act without the notice, which the path names. */
function bodyOf(act: Act): z.ZodType<Record<string, unknown>> {
  if (!(act.body instanceof z.ZodObject)) throw new TypeError(`the body of ${act.name} is no object`);
  return act.body.omit({ notice: true });
}

function noticeActRoute(name: string, act: Act): Route {
  const { notice: _, ...example } = act.example as Record<string, unknown>;
  return actRoute(
    { ...act, body: bodyOf(act), example },
    {
      path: `/v1/notices/{id}/acts/${name}`,
      id: `notice-${name}`,
      tag: '通报',
      params: noticeParams,
      answer: { title: '所属诉求的新状态', schema: acted },
      work: actOnNotice,
    },
  );
}

export const noticeActRoutes: readonly Route[] = Object.entries(NOTICE_ACTS).map(([name, actName]) => {
  const act = findAct(actName);
  if (act === undefined) throw new Error(`no act ${actName}`);
  return noticeActRoute(name, act);
});
