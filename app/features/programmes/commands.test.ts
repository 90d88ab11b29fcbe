import { describe, expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addProgramme, endProgramme, updateProgramme } from './commands.server';
import { type NewProgrammeInput, newProgrammeInput } from './input';
import { listProgrammes, requireProgramme } from './queries.admin.server';
import { getCurrentProgramme } from './queries.server';

const day = (text: string) => text as PlainDate;

const NEXT: NewProgrammeInput = {
  code: '2021-2025',
  name: 'Chương trình 2021-2025',
  nameEn: 'Programme 2021-2025',
  signedOn: null,
  startsOn: day('2021-01-01'),
  endsOn: day('2025-12-31'),
  outlets: [],
  bodies: [],
};

describe.each(ENGINES)('programmes on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');

  it('are added, changed and ended by the Board', async () => {
    const { outlets, organisations } = room.base;
    const id = await addProgramme(board(), {
      ...NEXT,
      outlets: [outlets.bao],
      bodies: [{ organisationId: organisations.board, part: 'Chủ trì' }],
    });
    expect(await requireProgramme(board(), id)).toMatchObject({
      outlets: [outlets.bao],
      bodies: [{ organisationId: organisations.board, part: 'Chủ trì' }],
      state: 'coming',
      overlaps: [],
    });
    const change = { ...NEXT, startsOn: day('2020-12-01'), version: 1 };
    await updateProgramme(board(), id, change);
    expect(await requireProgramme(board(), id)).toMatchObject({
      outlets: [],
      bodies: [],
      overlaps: [{ id: room.base.programmeId }],
      version: 2,
    });
    expect(await refusalIn(updateProgramme(board(), id, change))).toMatchObject({ status: 409 });
    const outside = { lastDay: day('2026-01-01'), version: 2, confirmed: undefined };
    expect(await refusalIn(endProgramme(board(), id, outside))).toMatchObject({
      fields: { lastDay: ['programmes.errors.outside?from=01/12/2020&to=31/12/2025'] },
    });
    await endProgramme(board(), id, { ...outside, lastDay: day('2021-12-31') });
    expect((await listProgrammes(board())).map((each) => [each.code, each.endsOn])).toEqual([
      ['2021-2025', '2021-12-31'],
      ['2019-2020', '2020-12-31'],
    ]);
  });

  it('refuse what is taken and what does not exist', async () => {
    expect((await refusalIn(addProgramme(board(), NEXT)))?.fields).toEqual({
      code: ['programmes.errors.taken'],
      name: ['programmes.errors.taken'],
      nameEn: ['programmes.errors.taken'],
    });
    const other = { ...NEXT, code: 'x', name: 'Khác', nameEn: 'Other' };
    expect((await refusalIn(addProgramme(board(), { ...other, outlets: ['?'] })))?.fields).toEqual({
      outlets: ['fields.errors.invalidChoice'],
    });
    const unknown = { ...other, bodies: [{ organisationId: '?', part: 'a' }] };
    expect(await refusalIn(addProgramme(board(), unknown))).toMatchObject({ status: 422 });
    const editor = room.base.ctxFor('tk.bao');
    for (const attempt of [
      addProgramme(editor, other),
      updateProgramme(editor, room.base.programmeId, { ...other, version: 1 }),
      endProgramme(editor, room.base.programmeId, {
        lastDay: day('2020-01-01'),
        version: 1,
        confirmed: undefined,
      }),
      listProgrammes(editor),
    ])
      expect(await refusalIn(attempt)).toMatchObject({ status: 403 });
  });

  it('tell which one new work belongs to, also with none', async () => {
    const at = async (date: string) => (await getCurrentProgramme(room.db, day(date)))?.code;
    expect(await at('2019-12-02')).toBe('2019-2020');
    // On common days the one that began later; after all of them the newest.
    expect(await at('2020-12-15')).toBe('2021-2025');
    expect(await at('2030-01-01')).toBe('2021-2025');
    expect(await at('2000-01-01')).toBe('2021-2025');
    await room.db.q.deleteFrom('programme_bodies').execute();
    await room.db.q.deleteFrom('programme_outlets').execute();
    await room.db.q.deleteFrom('programmes').execute();
    expect(await at('2019-12-02')).toBeUndefined();
    expect(await listProgrammes(board())).toEqual([]);
  });

  it('are added once when two add one at the same moment', async () => {
    const time = { startsOn: day('1950-01-01'), endsOn: day('1950-12-31') };
    const twin = { ...NEXT, ...time, name: 'Chương trình đôi', nameEn: 'Twin programme' };
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((code) => refusalIn(addProgramme(board(), { ...twin, code }))),
    );
    expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
  });
});

it('a form names the part of each organisation in a field of its own', () => {
  const form = new FormData();
  const { outlets: _, bodies: __, signedOn: ___, ...texts } = NEXT;
  for (const [name, text] of Object.entries(texts)) form.set(name, String(text));
  form.set('part-a', ' Chủ trì ');
  form.set('part-b', '');
  expect(parseForm(newProgrammeInput, form).bodies).toEqual([
    { organisationId: 'a', part: 'Chủ trì' },
  ]);
});
