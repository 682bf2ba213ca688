import { registryRoutes } from './registers/registry-routes';
import type { Route } from '../route';
import { noticeActRoutes } from './notices/act-on-notice.route';
import { discoveryRoute } from '../open311/routes/discovery.route';
import { postRequestRoute } from '../open311/routes/post-request.route';
import { listRequestsRoute, readRequestRoute } from '../open311/routes/requests.route';
import { listServicesRoute, readServiceRoute } from '../open311/routes/services.route';
import { tokenRoute } from '../open311/routes/tokens.route';
import { listUpdatesRoute, postUpdateRoute } from '../open311/routes/updates.route';
import { actRoutes } from './appeals/do-act.route';
import { changeWebhookRoutes } from './webhooks/change-webhook.route';
import { decodeRoute, encodeRoute } from './upkeep/codec.route';
import { clientArchiveRoute } from './upkeep/client-archive.route';
import { createKeyRoute } from './keys/create-key.route';
import { createWebhookRoute } from './webhooks/create-webhook.route';
import { docsAssetRoute, docsRoute } from './upkeep/docs.route';
import { doctorRoute } from './upkeep/doctor.route';
import { eraseAppellantRoute } from './appeals/erase-appellant.route';
import { escalateRoute } from './appeals/escalate.route';
import { eventsRoute } from './webhooks/events.route';
import { fileAppealRoute } from './appeals/file-appeal.route';
import { firmFileRoutes } from './appeals/firm-file.route';
import { handOverRoutes } from './appeals/hand-overs.route';
import { importAppealsRoute } from './appeals/import-appeals.route';
import { importTemplateRoute } from './appeals/import-template.route';
import { listActsRoute } from './appeals/list-acts.route';
import { listAppealsRoute } from './appeals/list-appeals.route';
import { listDeliveriesRoute } from './webhooks/list-deliveries.route';
import { listKeysRoute } from './keys/list-keys.route';
import { listOutcomesRoute, listProblemsRoute } from './notices/ledgers.route';
import { listNoticesRoute } from './notices/list-notices.route';
import { listOccasionsRoute } from './campaigns/list-occasions.route';
import { listRectificationsRoute } from './campaigns/list-rectifications.route';
import { listRevealsRoute } from './appeals/list-reveals.route';
import { adoptTemplateRoute, listTemplatesRoute } from './campaigns/campaign-templates.route';
import { coverageRoute, matchesRoute } from './campaigns/coverage.route';
import { listTasksRoute } from './campaigns/list-tasks.route';
import { listTermsRoute } from './registers/list-terms.route';
import { policiesForFirmsRoute } from './registers/policies-for-firms.route';
import { exportRecordsRoute, importRecordsRoute } from './registers/record-sheets.route';
import { recordRoutes } from './registers/records.route';
import { cardLinksRoute } from './campaigns/card-links.route';
import { campaignRoutes } from './campaigns/campaigns.route';
import { eraseCampaignRoute } from './campaigns/erase-campaign.route';
import { listSessionsRoute, minutesRoute, publicMinutesRoute } from './campaigns/sessions.route';
import { openCampaignRoute } from './campaigns/open-campaign.route';
import { listObligationsRoute } from './registers/obligations.route';
import { listWebhooksRoute } from './webhooks/list-webhooks.route';
import { liveRoute } from './upkeep/live.route';
import { metricsRoute } from './upkeep/metrics.route';
import { openApiRoute } from './upkeep/openapi.route';
import { readAppealRoute } from './appeals/read-appeal.route';
import { readCockpitRoute } from './appeals/read-cockpit.route';
import { readDeadlineRoute } from './appeals/read-deadline.route';
import { readImportRoute } from './appeals/read-import.route';
import { readNoticeRoute } from './notices/read-notice.route';
import { cancelRehearsalRoute } from './rehearsals/cancel-rehearsal.route';
import { compareRehearsalsRoute } from './rehearsals/compare-rehearsals.route';
import { listRehearsalsRoute } from './rehearsals/list-rehearsals.route';
import { readRehearsalRoute } from './rehearsals/read-rehearsal.route';
import { readRehearsalStoryRoute } from './rehearsals/read-rehearsal-story.route';
import { readStatisticsRoute } from './upkeep/read-statistics.route';
import { readTimelineRoute } from './appeals/read-timeline.route';
import { readWebhookRoute } from './webhooks/read-webhook.route';
import { readyRoute } from './upkeep/ready.route';
import { redeliverRoute } from './webhooks/redeliver.route';
import { revealAppellantRoute } from './appeals/reveal-appellant.route';
import { revokeKeyRoute } from './keys/revoke-key.route';
import { rotateKeyRoute } from './keys/rotate-key.route';
import { rotateWebhookSecretRoute } from './webhooks/rotate-webhook-secret.route';
import { signInRecordRoutes } from './keys/sign-ins.route';
import { startRehearsalRoute } from './rehearsals/start-rehearsal.route';
import { suggestBeforeFilingRoute } from './appeals/suggest-before-filing.route';

const open311Routes: readonly Route[] = [
  ...[discoveryRoute, listServicesRoute, readServiceRoute, listRequestsRoute, readRequestRoute, postRequestRoute],
  ...[tokenRoute, listUpdatesRoute, postUpdateRoute],
];

const beforePages: readonly Route[] = [
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
  listOutcomesRoute,
  listProblemsRoute,
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
  ...[
    openCampaignRoute,
    ...campaignRoutes,
    cardLinksRoute,
    listTasksRoute,
    eraseCampaignRoute,
    listRectificationsRoute,
    listTemplatesRoute,
    adoptTemplateRoute,
  ],
  ...[listSessionsRoute, publicMinutesRoute, minutesRoute],
  ...registryRoutes,
];

const afterPages: readonly Route[] = [
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
];

const ofTheMachine: readonly Route[] = [
  docsRoute,
  docsAssetRoute,
  clientArchiveRoute,
  liveRoute,
  readyRoute,
  metricsRoute,
];

/** Every operation, with those of the pages at their place in the document. */
export function routesWith(pageRoutes: readonly Route[]): readonly Route[] {
  const routes: readonly Route[] = [
    ...beforePages,
    ...pageRoutes,
    ...afterPages,
    openApiRoute(() => routes),
    ...ofTheMachine,
  ];
  return routes;
}
