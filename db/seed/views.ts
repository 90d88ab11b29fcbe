/** Calendars that the demo's editors keep under a name. */

import { v7 } from 'uuid';
import { viewNameKey } from '~/features/coverage/rules.views';
import { toInstant } from '~/platform/time';
import { flag } from '../columns';
import type { Db } from '../connect';
import { basePerson, OUTLETS } from './base';
import { DEMO_STARTS } from './stage';

const VIEWS = [
  {
    owner: 'tk.bao',
    outlet: 'bao',
    name: 'Đề tài chưa có phóng viên (mẫu)',
    search: '?view=agenda&outlet=bao&reporter=none',
  },
  {
    owner: 'tk.bao',
    outlet: null,
    name: 'Tuần này, chờ biên tập (mẫu)',
    search: '?view=week&outlet=bao&status=submitted&status=editing',
  },
  {
    owner: 'tk.dai',
    outlet: 'dai',
    name: 'Tuần này của Đài (mẫu)',
    search: '?view=week&outlet=dai',
  },
] as const;

/** Writes them as they were saved a week before the demo begins. */
export async function writeViews(db: Db): Promise<void> {
  const at = toInstant(new Date(DEMO_STARTS - 7 * 24 * 3_600_000));
  await db.transaction(({ q }) =>
    q
      .insertInto('saved_views')
      .values(
        VIEWS.map(({ owner, outlet, name, search }) => ({
          id: v7(),
          owner_id: basePerson(owner).id,
          outlet_id: outlet && OUTLETS[outlet],
          name,
          name_key: viewNameKey(name),
          search,
          shared: flag(outlet !== null),
          created_at: at,
          updated_at: at,
          version: 1,
        })),
      )
      .execute(),
  );
}
