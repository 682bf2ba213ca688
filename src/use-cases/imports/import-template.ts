import { defaultRegistry } from '../../domain/registry/default-registry';
import type { Format } from '../../intake/formats';
import { template } from '../../intake/template';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';

/** The sheet to fill in; where the format has room for it, with what may be chosen. */
export async function importTemplate({ pool }: UseCaseDeps, format: Format): ReturnType<typeof template> {
  const { byDistrict, byCategory } = (await currentRules(pool)).dutyList;
  return template(format, {
    来源: defaultRegistry.sources.map(({ id }) => id),
    区县: Object.keys(byDistrict),
    事项类别: Object.keys(byCategory),
  });
}
