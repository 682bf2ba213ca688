import type { RecordBody } from './kinds';

interface Listed {
  readonly id: string;
  readonly body: RecordBody;
}

/** A resource proposed for a demand, with how much speaks for it. */
export interface Match {
  readonly demand: string;
  readonly resource: string;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Proposes for each open demand the resources that fit (X13, S3): of the same sector, and with words in common; the best first, at most
 * three. A proposal, no more: each is answered by a person.
 */
export function proposeMatches(demands: readonly Listed[], resources: readonly Listed[], most = 3): Match[] {
  const open = resources.filter(({ body }) => body['state'] === 'open');
  return demands
    .filter(({ body }) => body['state'] === 'open')
    .flatMap((demand) =>
      open
        .map((resource) => ({ demand: demand.id, resource: resource.id, score: scoreOf(demand.body, resource.body) }))
        .filter(({ score }) => score >= ENOUGH)
        .sort((one, other) => other.score - one.score || one.resource.localeCompare(other.resource))
        .slice(0, most),
    );
}

const ENOUGH = 0.3;
const FOR_SECTOR = 0.5;

function scoreOf(demand: RecordBody, resource: RecordBody): number {
  const sector = demand['sector'] !== undefined && demand['sector'] === resource['sector'] ? FOR_SECTOR : 0;
  const [wanted, given] = [pairsIn(demand), pairsIn(resource)];
  const common = [...wanted].filter((pair) => given.has(pair)).length;
  const share = wanted.size === 0 ? 0 : common / Math.min(wanted.size, Math.max(1, given.size));
  return Math.min(1, sector + share * (1 - FOR_SECTOR));
}

/** Every two signs that stand together: Chinese has no spaces to tell words by. */
function pairsIn({ name = '', text = '' }: RecordBody): Set<string> {
  const signs = Array.from(`${name}，${text}`);
  return new Set(
    signs.flatMap((sign, index) => {
      const pair = `${sign}${signs[index + 1] ?? ''}`;
      return /^[\p{L}\p{N}]{2}$/u.test(pair) ? [pair] : [];
    }),
  );
}
