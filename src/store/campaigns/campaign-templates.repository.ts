import { defaultTemplates } from '../../domain/campaign/templates/default-templates';
import type { Template } from '../../domain/campaign/templates/template';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

export interface StoredTemplate {
  readonly template: Template;
  readonly current: boolean;
  readonly adoptedAt: Date;
  readonly adoptedBy: string;
}

/** Takes a template as the current one of its kind. Repeating it changes nothing; another body under a version once taken is refused. */
export async function adoptTemplate(pool: Pool, template: Template, by: string): Promise<void> {
  const { kind, version } = template;
  const canonical = canonicalJson(template);
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`adopt campaign ${kind}`]);
    await client.query(
      `insert into campaign_templates (kind, version, body, adopted_by) values ($1, $2, $3, $4) on conflict do nothing`,
      [kind, version, canonical, by],
    );
    const { rows } = await client.query<{ body: Template }>(
      'select body from campaign_templates where kind = $1 and version = $2',
      [kind, version],
    );
    if (canonicalJson(rows[0]?.body) !== canonical)
      throw new StoreError('version-taken', `版本 ${version} 已用于其他内容，请换一个版本号`);
    await client.query('update campaign_templates set current = false where kind = $1 and current and version <> $2', [
      kind,
      version,
    ]);
    await client.query(
      'update campaign_templates set current = true where kind = $1 and version = $2 and not current',
      [kind, version],
    );
  });
}

interface KnownKind {
  readonly kind: string;
  readonly versions: readonly string[];
  /** Nobody has adopted one of their own. */
  readonly ours: boolean;
}

/**
 * Gives a new store the default kinds, and one that has them their new versions; a kind of which somebody has adopted a template of their
 * own keeps that. A version that was current once does not come back, so that two releases beside each other do not take turns. Safe to
 * repeat; campaigns under way keep the template they opened with.
 */
export async function ensureTemplates(pool: Pool): Promise<void> {
  const { rows } = await pool.query<KnownKind>(
    `select kind, array_agg(version) as versions, bool_and(adopted_by = 'liubu') as ours from campaign_templates group by kind`,
  );
  const known = new Map(rows.map((row) => [row.kind, row]));
  for (const template of defaultTemplates)
    if (isWanted(template, known.get(template.kind))) await adoptTemplate(pool, template, 'liubu');
}

function isWanted({ version }: Template, known: KnownKind | undefined): boolean {
  return known === undefined || (known.ours && !known.versions.includes(version));
}

/** The current template of a kind, or the named version of it; undefined where there is none. */
export async function findTemplate(pool: Pool, kind: string, version?: string): Promise<Template | undefined> {
  const { rows } = await pool.query<{ body: Template }>(
    'select body from campaign_templates where kind = $1 and ($2::text is null and current or version = $2)',
    [kind, version ?? null],
  );
  return rows[0]?.body;
}

/** The current template of every kind. */
export async function listTemplates(pool: Pool): Promise<StoredTemplate[]> {
  const { rows } = await pool.query<{ body: Template; current: boolean; adopted_at: Date; adopted_by: string }>(
    'select body, current, adopted_at, adopted_by from campaign_templates where current order by kind',
  );
  return rows.map(({ body, current, adopted_at, adopted_by }) => ({
    template: body,
    current,
    adoptedAt: adopted_at,
    adoptedBy: adopted_by,
  }));
}
