import { checkTemplate } from '../../domain/campaign/templates/check-template';
import type { Template } from '../../domain/campaign/templates/template';
import { adoptTemplate, ensureTemplates, listTemplates } from '../../store/campaigns/campaign-templates.repository';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { faulty } from '../refused';

/** Of each kind of campaign the template in use. */
export async function readTemplates({ pool }: UseCaseDeps): Promise<Template[]> {
  await ensureTemplates(pool);
  return (await listTemplates(pool)).map(({ template }) => template);
}

/** Takes a template into use, for campaigns from now on; one that waits without a person, a limit or a consequence is refused. */
export async function takeTemplate({ pool }: UseCaseDeps, { actor }: Principal, wanted: Template): Promise<Template> {
  const answer = checkTemplate(wanted);
  if ('faults' in answer) throw faulty(answer.faults.map(({ path, message }) => ({ path: `body.${path}`, message })));
  await adoptTemplate(pool, answer.template, actor.id);
  return answer.template;
}
