import { districtsOfFirms } from '../../store/registers/firm-districts.repository';
import type { UseCaseDeps } from '../deps';

/** The targets, each firm of the registry with its own district: what is found with it is an appeal from there (G8). */
export async function placedTargets<T extends { readonly id: string; readonly district?: string | undefined }>(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  targets: readonly T[],
): Promise<T[]> {
  const districts = await districtsOfFirms(
    pool,
    targets.map(({ id }) => id),
  );
  return targets.map((target) => {
    const district = target.district ?? districts.get(target.id);
    return district === undefined ? target : { ...target, district };
  });
}
