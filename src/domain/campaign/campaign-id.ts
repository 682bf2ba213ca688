import { plainText } from '../text';

/** One a kind and name: `session~2026-11`, `inspection~2026-tax`. */
export function campaignIdOf(kind: string, name: string): string {
  return `${kind}~${name}`;
}

/** The id of the workflow that runs it. */
export function campaignWorkflowIdOf(campaignId: string): string {
  return `campaign~${campaignId}`;
}

/** The second half of an id: the period, or a word of whoever opens it. */
export const campaignName = plainText(60).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, '须为字母、数字、点、连字符');

export const campaignIdPattern = /^[a-z][a-z0-9-]{0,39}~[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
