import { prepare } from '../domain/campaign/acts/prepare.act';
import type { CampaignAct } from '../domain/campaign/act';
import type { Preparation } from '../domain/campaign/facts';
import { agendaTitles } from '../store/agenda-cases.repository';
import type { ApiDeps } from './deps';
import { Problem } from './problem';

type Given = Pick<Preparation, 'agenda'>;
type Agenda = readonly { readonly id: string; readonly title?: string | undefined }[];

/**
 * An agenda given by hand names cases there are, and they are called by number and category whatever was written beside them: no
 * erasure reaches a campaign's log (S7).
 */
export async function agendaGiven<B extends { readonly agenda?: Agenda | undefined }>(
  { pool }: Pick<ApiDeps, 'pool'>,
  body: B,
): Promise<B> {
  const { agenda } = body;
  if (agenda === undefined || agenda.length === 0) return body;
  const titles = await agendaTitles(
    pool,
    agenda.map(({ id }) => id),
  );
  const errors = agenda.flatMap(({ id }, place) =>
    titles.has(id) ? [] : [{ path: `body.agenda.${place}.id`, message: `没有这件诉求，或者已经移交：${id}` }],
  );
  if (errors.length > 0) throw new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
  return { ...body, agenda: agenda.map((one) => ({ ...one, title: titles.get(one.id) })) };
}

/** The body of an act as it goes to the campaign. */
export function bodyGiven(deps: Pick<ApiDeps, 'pool'>, act: CampaignAct, body: unknown): Promise<unknown> {
  return act.name === prepare.name ? agendaGiven(deps, body as Given) : Promise.resolve(body);
}
