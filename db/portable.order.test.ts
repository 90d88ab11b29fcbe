import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ENGINES } from './testing/databases';
import { withPeople } from './testing/opened';

describe.each(ENGINES.filter(({ name }) => name === 'PostgreSQL'))('keys on $name', ({ open }) => {
  const room = withPeople(open);

  it('that lists are sorted by are sorted byte by byte, whatever language the server speaks', async () => {
    const { rows } = await sql<{ at: string; collation: string | null }>`
      select table_name || '.' || column_name as at, collation_name as collation
      from information_schema.columns
      where table_schema = current_schema()
        and (column_name = 'name_sort' or (column_name, table_name) in
          (('name_folded', 'slots'), ('name_folded', 'people'), ('search_folded', 'assignments')))
      order by 1`.execute(room.db.q);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.filter(({ collation }) => collation !== 'C')).toEqual([]);
  });
});
