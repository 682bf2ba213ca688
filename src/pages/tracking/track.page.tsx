import type { NextFunction, Request, Response } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import type { ApiDeps } from '../../api/deps';
import { viewFor, type LoadedCase } from '../../use-cases/appeals/load-case';
import { appellantOf } from '../../use-cases/principal';
import type { Route } from '../../api/route';
import { trackingParams } from '../../api/params';
import { trackRoute } from '../../api/routes/appeals/track.route';
import { trackedCase } from '../../use-cases/appeals/load-case';
import { run } from '../../api/run-route';
import { wantsPage } from '../failure';
import { page, runPage, type Shown, type Visit } from '../page';
import { Words } from '../parts';
import { ActForms, ActTrouble, type Returned } from './act-forms';
import { actOf, ownActs, standingsOf, type OwnAct } from './own-acts';
import { Progress } from './progress';
import { storyOf } from './story';

interface Showing {
  readonly known: LoadedCase;
  readonly code: string;
  readonly done?: OwnAct | undefined;
  readonly returned?: Returned;
  readonly status?: number;
}

/** The page of one case for whoever holds its code. */
export async function caseShown(visit: Visit, deps: ApiDeps, showing: Showing): Promise<Shown> {
  const { known, code, done, returned, status = 200 } = showing;
  const view = viewFor(appellantOf(known), known);
  const content = (
    <>
      {done !== undefined && <Done name={done} />}
      {returned !== undefined && <ActTrouble {...returned} />}
      <p class="faint">诉求进度</p>
      <h1>
        <Words>{view.title}</Words>
      </h1>
      <Progress {...{ code, view }} rules={known.rules} story={await storyOf(deps, known)} />
      <ActForms {...{ code, returned }} standings={standingsOf(known)} token={visit.token} />
    </>
  );
  const title = returned === undefined ? '诉求进度' : '没有提交：诉求进度';
  return { status, title, content, isPrivate: true, isLive: true };
}

function Done({ name }: { readonly name: OwnAct }): VNode {
  return (
    <div class="notice good" role="status">
      <p>{`已收到您的${actOf(name).title}。`}</p>
    </div>
  );
}

const trackPage = page({
  method: 'get',
  path: '/track/{code}',
  id: 'trackPage',
  title: '诉求进度',
  params: trackingParams,
  query: z.object({ done: z.enum(ownActs).optional() }),
  async show(visit, deps) {
    const known = await trackedCase(deps, visit.params.code);
    const code = deps.keyring.trackingCodeOf(known.caseId);
    return caseShown(visit, deps, { known, code, done: visit.query.done });
  },
});

/** One address, two readers: JSON for programs as ever, a page for whoever asks for one. */
export const trackPageOrJson: Route = {
  ...trackRoute,
  dialect: {
    before: () => [tellReaders],
    run: (_route, deps) => {
      const asJson = run(trackRoute, deps);
      const asPage = runPage(trackPage, deps);
      return (request, response, next) => (wantsPage(request) ? asPage : asJson)(request, response, next);
    },
  },
};

/** Whatever keeps answers on the way must not hand one reader's to the other. */
function tellReaders(_request: Request, response: Response, next: NextFunction): void {
  response.vary('Accept');
  next();
}
