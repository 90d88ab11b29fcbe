import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addAssignment, addExemplar } from '~/features/coverage/testing/rows';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { up } from './0039-folded-again';

describe.each(ENGINES)('folded columns of before on $name', ({ open }) => {
  const room = withPeople(open);

  it('follow, and what is right already stays', async () => {
    const { db, base } = room;
    const id = await addExemplar(db, base, { name: 'Bà Ɖặng Thị Ｈòa', summary: 'Ｈiến đất' });
    const right = await addExemplar(db, base, { name: 'Lê Văn An', kind: 'individual' });
    const assignment = await addAssignment(db, base, { exemplar_id: id, title: 'Ɖường mới' });
    const read = (one: string) =>
      db.q
        .selectFrom('exemplars')
        .select(['name_folded', 'name_sort', 'search_folded', 'updated_at'])
        .where('id', '=', one)
        .executeTakeFirstOrThrow();
    const before = await read(right);
    await sql`update exemplars set name_folded = 'ba ang thi oa', name_sort = 'x',
      search_folded = 'ba ang thi oa xa an trach huyen dong hai ien dat' where id = ${id}`.execute(
      db.q,
    );
    await sql`update assignments set search_folded = 'uong moi' where id = ${assignment}`.execute(
      db.q,
    );

    await db.q.transaction().execute((trx) => up(trx as never));

    const after = await read(id);
    expect(after.name_folded).toBe('ba dang thi hoa');
    expect(after.search_folded).toBe('ba dang thi hoa xa an trach huyen dong hai hien dat');
    expect(after.name_sort).not.toBe('x');
    const { search_folded } = await db.q
      .selectFrom('assignments')
      .select('search_folded')
      .where('id', '=', assignment)
      .executeTakeFirstOrThrow();
    expect(search_folded).toBe('duong moi ba dang thi hoa');
    expect(await read(right)).toEqual(before);
  });
});
