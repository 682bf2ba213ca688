import { z } from 'zod';
import { maskText } from '../../domain/masking/mask';
import { campaignStatuses, type CampaignState } from '../../domain/campaign/state';
import { reviewPromises } from '../../domain/campaign/promise-review';
import { promiseStandings } from '../../domain/campaign/reviewed-promise';
import type { StoredCampaign } from '../../store/campaigns/campaigns.repository';
import { publicCases, publicSessions, type PublicCase } from '../../store/campaigns/public-sessions.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';

const text = z.string();

export const publicSessionSchema = z
  .strictObject({
    id: text,
    title: text,
    theme: text.optional(),
    day: text.optional(),
    status: z.enum(campaignStatuses),
    cases: z.number().int().describe('议题数'),
    decisions: z
      .array(
        z.strictObject({
          number: text.optional(),
          category: text,
          unit: text,
          who: text,
          how: text,
          day: text,
        }),
      )
      .describe('公开发布后才有；保密事项不列'),
    promises: z.array(
      z.strictObject({ unit: text, what: text, day: text.optional(), stands: z.enum(promiseStandings) }),
    ),
    minutes: z.boolean().describe('纪要是否已公开'),
  })
  .meta({ id: 'PublicSession', description: '公开的会议' });
export type PublicSession = z.infer<typeof publicSessionSchema>;

/** Every session called for in public, as anybody may read of it: no appellant, no words of an appeal. */
export async function readPublicSessions({ pool, keyring }: UseCaseDeps): Promise<PublicSession[]> {
  const [sessions, { dutyList }] = await Promise.all([publicSessions(pool, keyring), currentRules(pool)]);
  const known = await publicCases(
    pool,
    sessions.flatMap(({ state }) => state.agenda.map(({ id }) => id)),
  );
  return sessions.map((session) => shownSession(session, known, (unit) => dutyList.names[unit] ?? unit));
}

export function isPublished({ report, template }: CampaignState): boolean {
  return template.callsForAppeals === true && report?.release === 'published';
}

function shownSession(
  { state, asOf }: StoredCampaign,
  known: ReadonlyMap<string, PublicCase>,
  nameOf: (unit: string) => string,
): PublicSession {
  const { id, title, theme, day, status, agenda } = state;
  const minutes = isPublished(state);
  return {
    id,
    title,
    status,
    cases: agenda.length,
    minutes,
    ...(theme !== undefined && { theme }),
    ...(day !== undefined && { day }),
    decisions: minutes ? decisionsOf(state, known, nameOf) : [],
    promises: minutes ? promisesOf(state, Math.max(Date.now(), asOf), nameOf) : [],
  };
}

function decisionsOf(
  { agenda }: CampaignState,
  known: ReadonlyMap<string, PublicCase>,
  nameOf: (unit: string) => string,
): PublicSession['decisions'] {
  return agenda.flatMap(({ id, decision }) => {
    const shown = known.get(id);
    if (shown === undefined || decision === undefined) return [];
    const { lead, who, how, day } = decision;
    return [{ ...shown, unit: nameOf(lead), who: maskText(who), how: maskText(how), day }];
  });
}

function promisesOf(state: CampaignState, now: number, nameOf: (unit: string) => string): PublicSession['promises'] {
  return reviewPromises([state], new Map(), now).map(({ unit, what = '', day, stands }) => ({
    unit: nameOf(unit),
    what: maskText(what),
    stands,
    ...(day !== undefined && { day }),
  }));
}
