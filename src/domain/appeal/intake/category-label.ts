import { OTHER } from '../../registry/category';
import type { Rules } from '../../rules';

/** The category as it may stand in clear: one of the duty list, because any other is whatever somebody typed. */
export function knownCategory(category: string, { dutyList }: Rules): string {
  return Object.hasOwn(dutyList.byCategory, category) ? category : OTHER;
}
