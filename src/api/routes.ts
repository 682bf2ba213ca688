import { pageRoutes } from '../pages/page-routes';
import { registryRoutes } from './registry-routes';
import type { Route } from './route';
import { noticeActRoutes } from './routes/act-on-notice.route';
import { discoveryRoute } from './open311/routes/discovery.route';
import { postRequestRoute } from './open311/routes/post-request.route';
import { listRequestsRoute, readRequestRoute } from './open311/routes/requests.route';
import { listServicesRoute, readServiceRoute } from './open311/routes/services.route';
import { tokenRoute } from './open311/routes/tokens.route';
import { listUpdatesRoute, postUpdateRoute } from './open311/routes/updates.route';
import { actRoutes } from './routes/do-act.route';
import { changeWebhookRoutes } from './routes/change-webhook.route';
import { decodeRoute, encodeRoute } from './routes/codec.route';
import { clientArchiveRoute } from './routes/client-archive.route';
import { createKeyRoute } from './routes/create-key.route';
import { createWebhookRoute } from './routes/create-webhook.route';
import { docsAssetRoute, docsRoute } from './routes/docs.route';
import { doctorRoute } from './routes/doctor.route';
import { eraseAppellantRoute } from './routes/erase-appellant.route';
import { escalateRoute } from './routes/escalate.route';
import { eventsRoute } from './routes/events.route';
import { fileAppealRoute } from './routes/file-appeal.route';
import { firmFileRoutes } from './routes/firm-file.route';
import { handOverRoutes } from './routes/hand-overs.route';
import { importAppealsRoute } from './routes/import-appeals.route';
import { importTemplateRoute } from './routes/import-template.route';
import { listActsRoute } from './routes/list-acts.route';
import { listAppealsRoute } from './routes/list-appeals.route';
import { listDeliveriesRoute } from './routes/list-deliveries.route';
import { listKeysRoute } from './routes/list-keys.route';
import { listNoticesRoute } from './routes/list-notices.route';
import { listOccasionsRoute } from './routes/list-occasions.route';
import { listRectificationsRoute } from './routes/list-rectifications.route';
import { listRevealsRoute } from './routes/list-reveals.route';
import { adoptTemplateRoute, listTemplatesRoute } from './routes/campaign-templates.route';
import { coverageRoute, matchesRoute } from './routes/coverage.route';
import { listTermsRoute } from './routes/list-terms.route';
import { policiesForFirmsRoute } from './routes/policies-for-firms.route';
import { exportRecordsRoute, importRecordsRoute } from './routes/record-sheets.route';
import { recordRoutes } from './routes/records.route';
import { campaignRoutes } from './routes/campaigns.route';
import { listSessionsRoute, minutesRoute, publicMinutesRoute } from './routes/sessions.route';
import { openCampaignRoute } from './routes/open-campaign.route';
import { listObligationsRoute } from './routes/obligations.route';
import { listWebhooksRoute } from './routes/list-webhooks.route';
import { liveRoute } from './routes/live.route';
import { metricsRoute } from './routes/metrics.route';
import { openApiRoute } from './routes/openapi.route';
import { readAppealRoute } from './routes/read-appeal.route';
import { readCockpitRoute } from './routes/read-cockpit.route';
import { readDeadlineRoute } from './routes/read-deadline.route';
import { readImportRoute } from './routes/read-import.route';
import { readNoticeRoute } from './routes/read-notice.route';
import { cancelRehearsalRoute } from './routes/cancel-rehearsal.route';
import { compareRehearsalsRoute } from './routes/compare-rehearsals.route';
import { listRehearsalsRoute } from './routes/list-rehearsals.route';
import { readRehearsalRoute } from './routes/read-rehearsal.route';
import { readRehearsalStoryRoute } from './routes/read-rehearsal-story.route';
import { readStatisticsRoute } from './routes/read-statistics.route';
import { readTimelineRoute } from './routes/read-timeline.route';
import { readWebhookRoute } from './routes/read-webhook.route';
import { readyRoute } from './routes/ready.route';
import { redeliverRoute } from './routes/redeliver.route';
import { revealAppellantRoute } from './routes/reveal-appellant.route';
import { revokeKeyRoute } from './routes/revoke-key.route';
import { rotateKeyRoute } from './routes/rotate-key.route';
import { rotateWebhookSecretRoute } from './routes/rotate-webhook-secret.route';
import { signInRecordRoutes } from './routes/sign-ins.route';
import { startRehearsalRoute } from './routes/start-rehearsal.route';
import { suggestBeforeFilingRoute } from './routes/suggest-before-filing.route';

const open311Routes: readonly Route[] = [
  ...[discoveryRoute, listServicesRoute, readServiceRoute, listRequestsRoute, readRequestRoute, postRequestRoute],
  ...[tokenRoute, listUpdatesRoute, postUpdateRoute],
];

/** Every operation there is: what is served, documented and tested is this list. */
export const routes: readonly Route[] = [
  fileAppealRoute,
  suggestBeforeFilingRoute,
  importAppealsRoute,
  importTemplateRoute,
  readImportRoute,
  listAppealsRoute,
  readAppealRoute,
  revealAppellantRoute,
  eraseAppellantRoute,
  listRevealsRoute,
  readTimelineRoute,
  readDeadlineRoute,
  listActsRoute,
  ...actRoutes,
  ...[escalateRoute, ...handOverRoutes],
  readCockpitRoute,
  listNoticesRoute,
  readNoticeRoute,
  ...noticeActRoutes,
  ...[startRehearsalRoute, listRehearsalsRoute, compareRehearsalsRoute, readRehearsalRoute],
  ...[readRehearsalStoryRoute, cancelRehearsalRoute],
  readStatisticsRoute,
  ...[listOccasionsRoute, listObligationsRoute],
  doctorRoute,
  listTermsRoute,
  ...[...recordRoutes, ...firmFileRoutes, exportRecordsRoute, importRecordsRoute, coverageRoute, matchesRoute],
  policiesForFirmsRoute,
  ...[openCampaignRoute, ...campaignRoutes, listRectificationsRoute, listTemplatesRoute, adoptTemplateRoute],
  ...[listSessionsRoute, publicMinutesRoute, minutesRoute],
  ...registryRoutes,
  ...pageRoutes,
  createWebhookRoute,
  listWebhooksRoute,
  readWebhookRoute,
  ...changeWebhookRoutes,
  rotateWebhookSecretRoute,
  redeliverRoute,
  listDeliveriesRoute,
  eventsRoute,
  listKeysRoute,
  createKeyRoute,
  rotateKeyRoute,
  revokeKeyRoute,
  ...signInRecordRoutes,
  ...[decodeRoute, encodeRoute],
  ...open311Routes,
  openApiRoute(() => routes),
  docsRoute,
  docsAssetRoute,
  clientArchiveRoute,
  liveRoute,
  readyRoute,
  metricsRoute,
];
