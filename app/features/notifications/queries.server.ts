/** One's own notifications. */
import type { Ctx } from '~/platform/context.server';
import type { Instant } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Schema } from '~db/schema';
import { countUnread } from './queries.frame.server';

const PAGE_SIZE = 30;

export interface NotificationItem {
  id: string;
  /** A key below `notifications.kinds`. */
  kind: string;
  subject: { kind: Schema['notifications']['subject_kind']; id: string };
  data: Record<string, string | number>;
  at: Instant;
  unread: boolean;
}

export interface NotificationPage {
  items: NotificationItem[];
  unread: number;
  total: number;
  page: number;
  pageSize: number;
}

/** One page of what the person was told: unread first, then newest first. `asked` begins at 1; beyond the last it is the last. */
export async function listNotifications(
  { db, who }: Pick<Ctx, 'db' | 'who'>,
  asked: number,
): Promise<NotificationPage> {
  const mine = db.q.selectFrom('notifications').where('person_id', '=', who.id);
  const [unread, all] = await Promise.all([
    countUnread(db, who.id),
    mine.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow(),
  ]);
  const total = Number(all.total);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const rows = await mine
    .selectAll()
    .orderBy((row) => row.case().when('read_at', 'is', null).then(0).else(1).end())
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    data: fromJson<Record<string, string | number>>(row.data) ?? {},
    at: row.created_at,
    unread: row.read_at === null,
  }));
  return { items, unread, total, page, pageSize: PAGE_SIZE };
}
