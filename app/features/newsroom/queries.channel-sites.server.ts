/** Where channels publish on the web: rows of `settings`, one a channel, each the host of its site. */
import type { Reader } from '~db/connect';

const PREFIX = 'channel-site ';

/** The key of a channel's row. */
export const siteKey = (channelId: string): string => `${PREFIX}${channelId}`;

/** The hosts by channel id; a channel without one is absent. */
export async function listChannelSites(db: Reader): Promise<Map<string, string>> {
  const rows = await db.q
    .selectFrom('settings')
    .select(['key', 'value'])
    .where('key', 'like', `${PREFIX}%`)
    .execute();
  return new Map(rows.map((row) => [row.key.slice(PREFIX.length), row.value]));
}

/** The host of one channel's site; null when none was given. */
export async function siteOfChannel(db: Reader, channelId: string): Promise<string | null> {
  const row = await db.q
    .selectFrom('settings')
    .select('value')
    .where('key', '=', siteKey(channelId))
    .executeTakeFirst();
  return row?.value ?? null;
}
