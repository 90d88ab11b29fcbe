import { type Kysely, sql } from 'kysely';

interface View {
  id: string;
  owner_id: string;
  outlet_id: string | null;
  shared: number;
  name: string;
}

/**
 * No two saved views of a person, nor two of those that an outlet shares, are called the same, whatever the case. Those that are
 * get a number after their name, the oldest keeps it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table saved_views add column name_key text not null default ''`.execute(db);
  const { rows } = await sql<View>`
    select id, owner_id, outlet_id, shared, name from saved_views order by created_at, id`.execute(
    db,
  );
  for (const { id, name, key } of freeNames(rows)) {
    await sql`update saved_views set name = ${name}, name_key = ${key} where id = ${id}`.execute(
      db,
    );
  }
  await sql`create unique index saved_views_own_name on saved_views(owner_id, name_key)`.execute(
    db,
  );
  await sql`create unique index saved_views_shared_name on saved_views(outlet_id, name_key) where shared = 1`.execute(
    db,
  );
}

function freeNames(views: readonly View[]): { id: string; name: string; key: string }[] {
  const taken = new Set<string>();
  return views.map(({ id, owner_id, outlet_id, shared, name: wanted }) => {
    const scopes = shared === 1 ? [owner_id, outlet_id] : [owner_id];
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted} (${number})`;
      const key = name.trim().toLocaleLowerCase('vi');
      const claims = scopes.map((scope) => `${scope} ${key}`);
      if (claims.some((claim) => taken.has(claim))) continue;
      for (const claim of claims) taken.add(claim);
      return { id, name, key };
    }
  });
}
