import { fileKeys } from '../keys/file-keys.repository';
import type { Keyring } from '../keys/keyring';
import { readLog } from '../log/read-log';
import { lockFile, rebuildIn } from '../log/rebuild';
import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';
import { CAMPAIGNS, campaignLog } from './campaign-log';

/**
 * Gives keys to the campaigns recorded before their words were sealed, and builds their rows anew without the words. Their facts stay,
 * because the chain stands over them: they are shown as long as these keys live. Gives how many; safe to repeat.
 */
export async function sealEarlierCampaigns(pool: Pool, keyring: Keyring): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    'select campaign_id as id from campaigns_to_seal order by campaign_id',
  );
  for (const { id } of rows) await sealEarlier(pool, keyring, id);
  return rows.length;
}

async function sealEarlier(pool: Pool, keyring: Keyring, id: string): Promise<void> {
  const log = campaignLog({ pool, keyring });
  const keys = fileKeys(log.kind, keyring);
  await inTransaction(pool, async (client) => {
    await lockFile(client, log.tables, id);
    await keys.toSeal(client, id);
    const links = await readLog(client, CAMPAIGNS, id);
    for (const [at, { fact }] of links.entries()) {
      const about = log.freeText.about?.(id, fact, links[at + 1]?.fact);
      if (about !== undefined) await keys.toSeal(client, id, about);
    }
    await rebuildIn(client, log, id);
    await client.query('delete from campaigns_to_seal where campaign_id = $1', [id]);
  });
}
