import { describe, expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { KEY_FIELD, withReceipt } from '~/platform/receipts.server';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addDesk } from '../newsroom/commands.desks.server';
import { listDesks } from '../newsroom/queries.desks.server';
import { importPeople, previewPeople } from './commands.people-list.server';
import type { PersonLine } from './rules.people-list';

const pasted = (list: string) => {
  const form = new FormData();
  form.set('list', list);
  return form;
};

const lines = (...rows: PersonLine[]) => {
  const form = new FormData();
  for (const [row, line] of rows.entries())
    for (const [name, text] of Object.entries(line)) form.set(`rows[${row}].${name}`, text);
  return form;
};

describe.each(ENGINES)('a list of people on $name', ({ open }) => {
  const room = withPeople(open);
  const admin = () => room.base.ctxFor('admin');
  const count = async () => (await room.db.q.selectFrom('people').select('id').execute()).length;

  it('is shown with user names and what is wrong, and nothing is written', async () => {
    const before = await count();
    const list = 'Võ Thị Mai\t\tPhóng viên\tBáo\nVõ Thị Mai\tadmin\tvua\t';
    expect((await previewPeople(admin(), pasted(list))).preview).toEqual({
      lines: [
        { displayName: 'Võ Thị Mai', username: 'maivt', role: 'reporter', where: 'Báo', desk: '' },
        { displayName: 'Võ Thị Mai', username: 'admin', role: 'vua', where: '', desk: '' },
      ],
      errors: {
        'rows[1].username': ['accounts.errors.usernameTaken'],
        'rows[1].role': ['fields.errors.invalidChoice'],
      },
    });
    expect(await count()).toBe(before);
    expect(await refusalIn(previewPeople(admin(), pasted('')))).toMatchObject({
      fields: { list: ['accounts.errors.listEmpty'] },
    });
  });

  it('is written whole or not at all', async () => {
    const before = await count();
    const mai = {
      displayName: 'Võ Thị Mai',
      username: 'maivt',
      role: 'reporter',
      where: 'Báo',
      desk: '',
    };
    const twice = await refusalIn(importPeople(admin(), lines(mai, mai)));
    expect(twice?.fields).toEqual({ 'rows[1].username': ['accounts.errors.usernameTwice'] });
    expect(await count()).toBe(before);
    const board = {
      displayName: 'Lý Văn Bình',
      username: 'binhlv',
      role: 'board',
      where: '',
      desk: '',
    };
    const { made = [] } = await importPeople(admin(), lines(mai, board));
    expect(made.map(({ username }) => username)).toEqual(['maivt', 'binhlv']);
    expect(await count()).toBe(before + 2);
    const stored = await room.db.q
      .selectFrom('people')
      .innerJoin('roles', 'roles.person_id', 'people.id')
      .innerJoin('history', 'history.subject_id', 'people.id')
      .select(['must_change_password', 'role', 'outlet_id', 'event', 'data', 'password_hash'])
      .where('username', '=', 'maivt')
      .execute();
    expect(stored).toMatchObject([
      {
        must_change_password: 1,
        role: 'reporter',
        outlet_id: room.base.outlets.bao,
        event: 'create',
      },
    ]);
    expect(JSON.stringify(stored)).not.toContain(made[0]?.password);
  });

  it('understands the names that the bodies have, and what offices write for short', async () => {
    const { name } = await room.db.q
      .selectFrom('organisations')
      .select('name')
      .where('kind', '=', 'board')
      .executeTakeFirstOrThrow();
    const list = `Lê Thị Ban\t\tBan TĐKT\t${name}\nTô Văn Viết\t\tPV\tBáo`;
    const { preview } = await previewPeople(admin(), pasted(list));
    expect(preview?.errors).toEqual({});
  });

  it('gives the passwords again to who sends it twice, while they are in force', async () => {
    const form = lines({
      displayName: 'Trần Hai Lần',
      username: 'hailan',
      role: 'board',
      where: '',
      desk: '',
    });
    form.set(KEY_FIELD, 'the-key-of-the-form');
    const send = () => importPeople(withReceipt(admin(), form, 'people'), form);
    const [first, again] = [await send(), await send()];
    expect(again.made).toEqual(first.made);
    await room.db.q
      .updateTable('people')
      .set({ password_hash: 'another' })
      .where('username', '=', 'hailan')
      .execute();
    expect(await refusalIn(send())).toMatchObject({ status: 409 });
  });

  it('puts people into desks of their outlet, from a CSV file too', async () => {
    await addDesk(admin(), room.base.outlets.bao, { name: 'Phòng Thời sự', nameEn: 'News' });
    const form = new FormData();
    const text =
      'Họ và tên;Tên đăng nhập;Vai trò;Nơi làm việc;Phòng ban\nLâm Tú;tulam;Phóng viên;Báo;phong thoi su';
    form.set('file', new File([text], 'ds.csv'));
    const { preview } = await previewPeople(admin(), form);
    expect(preview?.errors).toEqual({});
    const tu = preview?.lines ?? [];
    const lost = { ...tu[0], username: 'tu2', where: 'Đài' } as PersonLine;
    expect((await refusalIn(importPeople(admin(), lines(...tu, lost))))?.fields).toEqual({
      'rows[1].desk': ['accounts.errors.deskUnknown'],
    });
    await importPeople(admin(), lines(...tu));
    const [desk] = await listDesks(room.db, room.base.outlets.bao);
    expect(desk?.members).toHaveLength(1);
  });

  it('is the administrator’s alone', async () => {
    for (const attempt of [previewPeople, importPeople])
      expect(await refusalIn(attempt(room.base.ctxFor('tk.bao'), pasted('a')))).toMatchObject({
        status: 403,
      });
  });
});
