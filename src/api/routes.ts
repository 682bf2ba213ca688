import { pageRoutes } from '../pages/page-routes';
import { registryRoutes } from './routes/registers/registry-routes';
import type { Route } from './route';
import { noticeActRoutes } from './routes/notices/act-on-notice.route';
import { discoveryRoute } from './open311/routes/discovery.route';
import { postRequestRoute } from './open311/routes/post-request.route';
import { listRequestsRoute, readRequestRoute } from './open311/routes/requests.route';
import { listServicesRoute, readServiceRoute } from './open311/routes/services.route';
import { tokenRoute } from './open311/routes/tokens.route';
import { listUpdatesRoute, postUpdateRoute } from './open311/routes/updates.route';
import { actRoutes } from './routes/appeals/do-act.route';
import { changeWebhookRoutes } from './routes/webhooks/change-webhook.route';
import { decodeRoute, encodeRoute } from './routes/upkeep/codec.route';
import { clientArchiveRoute } from './routes/upkeep/client-archive.route';
import { createKeyRoute } from './routes/keys/create-key.route';
import { createWebhookRoute } from './routes/webhooks/create-webhook.route';
import { docsAssetRoute, docsRoute } from './routes/upkeep/docs.route';
import { doctorRoute } from './routes/upkeep/doctor.route';
import { eraseAppellantRoute } from './routes/appeals/erase-appellant.route';
import { escalateRoute } from './routes/appeals/escalate.route';
import { eventsRoute } from './routes/webhooks/events.route';
import { fileAppealRoute } from './routes/appeals/file-appeal.route';
import { firmFileRoutes } from './routes/appeals/firm-file.route';
import { handOverRoutes } from './routes/appeals/hand-overs.route';
import { importAppealsRoute } from './routes/appeals/import-appeals.route';
import { importTemplateRoute } from './routes/appeals/import-template.route';
import { listActsRoute } from './routes/appeals/list-acts.route';
import { listAppealsRoute } from './routes/appeals/list-appeals.route';
import { listDeliveriesRoute } from './routes/webhooks/list-deliveries.route';
import { listKeysRoute } from './routes/keys/list-keys.route';
import { listNoticesRoute } from './routes/notices/list-notices.route';
import { listOccasionsRoute } from './routes/campaigns/list-occasions.route';
import { listRectificationsRoute } from './routes/campaigns/list-rectifications.route';
import { listRevealsRoute } from './routes/appeals/list-reveals.route';
import { adoptTemplateRoute, listTemplatesRoute } from './routes/campaigns/campaign-templates.route';
import { coverageRoute, matchesRoute } from './routes/campaigns/coverage.route';
import { listTermsRoute } from './routes/registers/list-terms.route';
import { policiesForFirmsRoute } from './routes/registers/policies-for-firms.route';
import { exportRecordsRoute, importRecordsRoute } from './routes/registers/record-sheets.route';
import { recordRoutes } from './routes/registers/records.route';
import { campaignRoutes } from './routes/campaigns/campaigns.route';
import { listSessionsRoute, minutesRoute, publicMinutesRoute } from './routes/campaigns/sessions.route';
import { openCampaignRoute } from './routes/campaigns/open-campaign.route';
import { listObligationsRoute } from './routes/registers/obligations.route';
import { listWebhooksRoute } from './routes/webhooks/list-webhooks.route';
import { liveRoute } from './routes/upkeep/live.route';
import { metricsRoute } from './routes/upkeep/metrics.route';
import { openApiRoute } from './routes/upkeep/openapi.route';
import { readAppealRoute } from './routes/appeals/read-appeal.route';
import { readCockpitRoute } from './routes/appeals/read-cockpit.route';
import { readDeadlineRoute } from './routes/appeals/read-deadline.route';
import { readImportRoute } from './routes/appeals/read-import.route';
import { readNoticeRoute } from './routes/notices/read-notice.route';
import { cancelRehearsalRoute } from './routes/rehearsals/cancel-rehearsal.route';
import { compareRehearsalsRoute } from './routes/rehearsals/compare-rehearsals.route';
import { listRehearsalsRoute } from './routes/rehearsals/list-rehearsals.route';
import { readRehearsalRoute } from './routes/rehearsals/read-rehearsal.route';
import { readRehearsalStoryRoute } from './routes/rehearsals/read-rehearsal-story.route';
import { readStatisticsRoute } from './routes/upkeep/read-statistics.route';
import { readTimelineRoute } from './routes/appeals/read-timeline.route';
import { readWebhookRoute } from './routes/webhooks/read-webhook.route';
import { readyRoute } from './routes/upkeep/ready.route';
import { redeliverRoute } from './routes/webhooks/redeliver.route';
import { revealAppellantRoute } from './routes/appeals/reveal-appellant.route';
import { revokeKeyRoute } from './routes/keys/revoke-key.route';
import { rotateKeyRoute } from './routes/keys/rotate-key.route';
import { rotateWebhookSecretRoute } from './routes/webhooks/rotate-webhook-secret.route';
import { signInRecordRoutes } from './routes/keys/sign-ins.route';
import { startRehearsalRoute } from './routes/rehearsals/start-rehearsal.route';
import { suggestBeforeFilingRoute } from './routes/appeals/suggest-before-filing.route';

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
