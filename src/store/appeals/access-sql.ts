import { sql } from '../sql/sql';

/**
 * The law of src/domain/access for lists, as conditions on the table `appeals`: a list cannot ask case by case. The test beside it
 * compares each with the law.
 */

/** The whole dossier is with the discipline body (`isWithDiscipline`). */
export const WITH_DISCIPLINE = sql`(outcome is not distinct from 'transferred' or coalesce((state -> 'withDiscipline')::boolean, false))`;

/** Everybody may know that there is such a case (`standing` of `public`). */
export const PUBLIC_STANDING = sql`(not confidential and not ${WITH_DISCIPLINE})`;
