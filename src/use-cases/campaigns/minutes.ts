import { maskText } from '../../domain/masking/mask';
import { minutesOf, type Minutes } from '../../domain/campaign/view/minutes';
import type { AgendaCase, CampaignState } from '../../domain/campaign/state';
import { MINUTES_MEDIA_TYPES, type MinutesFormat } from '../../minutes/media-types';
import { writeMinutes } from '../../minutes/write-minutes';
import { publicCases } from '../../store/campaigns/public-sessions.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import type { KnownCampaign } from './load-campaign';
import { findInFull, isOwnCase, mayKnowCase } from './load-campaign';
import { Refused, unknownThing } from '../refused';
import { isPublished } from './public-session';

/** Minutes as a file. */
export interface MinutesFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** For those who may read the campaign; a unit reads of a case that is not its own by number only. */
export async function minutesFor(known: KnownCampaign, format: MinutesFormat): Promise<MinutesFile> {
  const { state, rules } = known;
  if (!HELD.has(state.status)) throw new Refused('wrong-stage', '会议结束后才有纪要');
  const caseOf = (one: AgendaCase): string | undefined => {
    const name = [one.id, isOwnCase(known, one) ? (titleOf(state, one) ?? '') : ''].filter(Boolean).join(' ');
    return mayKnowCase(known, one) ? name : undefined;
  };
  const nameOf = (unit: string): string => rules.dutyList.names[unit] ?? unit;
  return fileOf(state, minutesOf(state, { nameOf, caseOf, showsFindings: true }), format);
}

const HELD = new Set<CampaignState['status']>(['reporting', 'following', 'closed']);

function titleOf({ agenda }: CampaignState, { id }: AgendaCase): string | undefined {
  return agenda.find((one) => one.id === id)?.title;
}

/** For everybody, once released for that: cases by number and category, nothing of those that are confidential. */
export async function publicMinutes(deps: UseCaseDeps, id: string, format: MinutesFormat): Promise<MinutesFile> {
  const { pool } = deps;
  const state = (await findInFull(deps, id))?.state;
  if (state === undefined || !isPublished(state)) throw unknownThing();
  const ids = [...state.agenda, ...(state.reviewed ?? [])].map((one) => one.id);
  const [cases, { dutyList }] = await Promise.all([publicCases(pool, ids), currentRules(pool)]);
  const caseOf = (one: AgendaCase): string | undefined => {
    const shown = cases.get(one.id);
    return shown && [shown.number, shown.category].filter(Boolean).join(' ');
  };
  const nameOf = (unit: string): string => dutyList.names[unit] ?? unit;
  return fileOf(state, masked(minutesOf(state, { nameOf, caseOf, showsFindings: false })), format);
}

/** Office's and units' words may name a number that is nobody's business. */
function masked(minutes: Minutes): Minutes {
  return {
    ...minutes,
    sections: minutes.sections.map(({ rows, ...section }) => ({
      ...section,
      ...(rows && { rows: rows.map((row) => row.map(maskText)) }),
    })),
  };
}

async function fileOf({ id }: CampaignState, minutes: Minutes, format: MinutesFormat): Promise<MinutesFile> {
  const bytes = await writeMinutes(minutes, format);
  return { name: `${id.replace('~', '-')}.${format}`, mediaType: MINUTES_MEDIA_TYPES[format], bytes };
}
