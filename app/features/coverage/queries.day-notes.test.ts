import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { getDayNotes } from './queries.day-notes.server';
import { refusalBy } from './testing/rows';

describe.each(ENGINES)('what a small calendar says of days on $name', ({ open }) => {
  const room = withPeople(open);
  const notes = (from: string, to: string, locale: 'vi' | 'en' = 'vi') =>
    getDayNotes(room.base.ctxFor('tk.bao'), new URLSearchParams({ from, to }), locale);

  it('gives lunar days and the names of occasions in the language of the reader', async () => {
    expect((await notes('2019-12-22', '2019-12-22'))['2019-12-22' as never]).toMatchObject({
      lunar: '27',
      lunarFull: '27/11',
      occasion: expect.stringContaining('Quân đội'),
    });
    expect((await notes('2019-12-22', '2019-12-22', 'en'))['2019-12-22' as never]).toMatchObject({
      occasion: expect.stringMatching(/[Aa]rmy/),
    });
  });

  it.each([
    ['', ''],
    ['2019-12-31', '2019-12-01'],
    ['0000-01-01', '2019-12-01'],
    ['2019-01-01', '2019-12-31'],
  ])('refuses the span “%s” to “%s”', async (from, to) => {
    expect(await refusalBy(notes(from, to))).toMatchObject({ status: 400 });
  });
});
