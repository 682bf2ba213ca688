import { notOnAnAgenda, wordedAgenda } from '../../store/campaigns/agenda-cases.repository';
import type { UseCaseDeps } from '../deps';
import { faulty } from '../refused';

type Agenda = readonly { readonly id: string; readonly title?: string | undefined }[];

/** The body with the agenda in it, if there is one, in Liubu's own words; refused where it names a case that cannot stand on one. */
export async function agendaGiven<B extends { readonly agenda?: Agenda | undefined }>(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  body: B,
): Promise<B> {
  const given = body.agenda ?? [];
  if (given.length === 0) return body;
  const { agenda, unknown } = await wordedAgenda(pool, given);
  if (unknown.length === 0) return { ...body, agenda };
  const faults = unknown.map((place) => ({
    path: `body.agenda.${place}.id`,
    message: notOnAnAgenda(given[place]?.id ?? ''),
  }));
  throw faulty(faults);
}
