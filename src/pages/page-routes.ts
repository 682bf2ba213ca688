import type { Route } from '../api/route';
import { assetRoute } from './assets.route';
import { cockpitPage } from './cockpit/cockpit.page';
import { cardPage, fillCardPage } from './cards/card.page';
import { boardPage } from './figures/board.page';
import { statisticsPage } from './figures/statistics.page';
import { filePage, filingPage } from './filing/file.page';
import { receiptPage } from './filing/receipt.page';
import { homePage } from './home.page';
import { noticePage } from './notices/notice.page';
import { noticesPage } from './notices/notices.page';
import { policiesFeed } from './policies/feed.route';
import { policiesPage } from './policies/policies.page';
import { policyPage } from './policies/policy.page';
import { sessionsPage } from './sessions/sessions.page';
import { signInRoutes } from './sign-in/sign-in.page';
import { sessionRoutes } from './sign-in/sign-ins.page';
import { actPage } from './tracking/act.page';
import { finderPage, findPage } from './tracking/find.page';
import { trackPageOrJson } from './tracking/track.page';

/** The pages for the public: in one list with the API's operations, so that what is served is what is documented (S1). */
export const pageRoutes: readonly Route[] = [
  homePage,
  filingPage,
  filePage,
  receiptPage,
  finderPage,
  findPage,
  trackPageOrJson,
  actPage,
  cardPage,
  fillCardPage,
  noticesPage,
  noticePage,
  sessionsPage,
  policiesPage,
  policyPage,
  policiesFeed,
  boardPage,
  statisticsPage,
  assetRoute,
  cockpitPage,
  ...[...signInRoutes, ...sessionRoutes],
];
