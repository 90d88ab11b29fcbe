import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { getAssignment } from './queries.assignment.server';
import { getAssignmentForm } from './queries.assignment-form.server';
import { addAssignment, addExemplar } from './testing/rows';

const REASON = 'Thiếu ý kiến của hợp tác xã.';
const PHONE = '0912 000 111';

describe.each(ENGINES)('what is told of an assignment on $name', ({ open }) => {
  const room = withPeople(open);
  let id: string;

  beforeAll(async () => {
    const exemplarId = await addExemplar(room.db, room.base);
    await room.db.transaction(({ q }) =>
      q
        .insertInto('exemplar_contacts')
        .values({
          exemplar_id: exemplarId,
          contact_person: 'Ông Ba',
          phone: PHONE,
          email: '',
          address: '',
          note: '',
          updated_at: '2019-11-01T01:00:00.000Z' as Instant,
        })
        .execute(),
    );
    id = await addAssignment(room.db, room.base, {
      exemplar_id: exemplarId,
      status: 'in_progress',
      lead_id: room.base.idOf('pv.bao1'),
      return_reason: REASON,
    });
  });

  it('why a text came back stays inside the outlet', async () => {
    const [own, other] = await Promise.all(
      ['pv.bao1', 'tk.dai'].map((name) => getAssignment(room.base.ctxFor(name), id)),
    );
    expect(own?.returned?.reason).toBe(REASON);
    expect(JSON.stringify(other)).not.toContain(REASON);
  });

  it('a form is drawn without contact data, and without the choices that it does not offer', async () => {
    const editor = room.base.ctxFor('tk.bao');
    expect(JSON.stringify(await getAssignment(editor, id))).toContain(PHONE);
    const [small, large] = await Promise.all(
      [false, true].map((choices) => getAssignmentForm(editor, id, { choices })),
    );
    expect(JSON.stringify([small, large])).not.toContain(PHONE);
    expect(small?.choices).toBeNull();
    expect(large?.choices?.reporters).toHaveLength(6);
  });
});
