import type { components } from './operations.generated.ts';

/** What a webhook and the stream of events tell of a case: `type` says which fields `data` has. */
export type CaseProgress = components['schemas']['CaseProgress'];

/** What a webhook tells of policies for firms 惠企政策, where it asks for that. */
export type PolicyNews = components['schemas']['PolicyNews'];

/** The body of a webhook's request, once its signature is verified. */
export type WebhookPayload = CaseProgress | PolicyNews;
