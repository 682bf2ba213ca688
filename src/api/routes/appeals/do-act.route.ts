import { z } from 'zod';
import { acts } from '../../../domain/appeal/acts/acts';
import { appealViewSchema } from '../../../domain/appeal/view/view';
import { askedAppeals } from '../../../use-cases/appeals/asked-appeals';
import { actOn } from '../../../use-cases/file/act-on-file';
import { caseParams } from '../../params';
import type { Route } from '../../route';
import { actRoute } from '../act-route';

export const acted = z.strictObject({ ...appealViewSchema.shape, workflowId: z.string() }).meta({ id: 'ActedAppeal' });

export const actRoutes: readonly Route[] = acts.map((act) =>
  actRoute(act, {
    path: `/v1/appeals/{id}/acts/${act.name}`,
    id: act.name,
    tag: '动作',
    params: caseParams,
    answer: { title: '新的状态', schema: acted },
    work: (deps, doing) => actOn(askedAppeals, deps, doing),
  }),
);
