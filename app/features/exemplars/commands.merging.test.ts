import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import { BASE_FIELD } from '~/platform/merge-form';
import { answered, typedForm } from '~/platform/testing/two-editors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { saveExemplarForm } from './commands.merging.server';
import { runTask } from './commands.task.server';
import { contactTexts, exemplarTexts } from './form-texts';
import { editSchema } from './input';
import { getExemplar } from './queries.dossier.server';
import { approvedExemplar, NGAN_DUA } from './testing/samples';

describe.each(ENGINES)('two editors of one exemplar on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  const read = async (id: string) => {
    const exemplar = await getExemplar(board(), id);
    return { version: exemplar.version, texts: exemplarTexts(exemplar) };
  };

  it('lose nothing that only one of them changed', async () => {
    const id = await approvedExemplar(board());
    const drawn = await read(id);
    const first = { summary: 'Hiến đất, hiến công.', isMinor: 'on', placeCode: NGAN_DUA };
    const second = { achievements: 'Hiến 800 m2 đất.', birthYear: '', movementCode: '' };
    await saveExemplarForm(board(), id, typedForm(drawn, first));
    await saveExemplarForm(board(), id, typedForm(drawn, second));
    const now = await read(id);
    expect(now).toEqual({
      version: drawn.version + 2,
      texts: { ...drawn.texts, ...first, ...second },
    });
    expect((await getExemplar(board(), id)).history.slice(0, 2)).toMatchObject([
      { event: 'update', data: { changed: ['movement_code', 'birth_year', 'achievements'] } },
      { event: 'update' },
    ]);
  });

  it('are asked about what both changed, and a silence overwrites nothing', async () => {
    const id = await approvedExemplar(board());
    const drawn = await read(id);
    await saveExemplarForm(board(), id, typedForm(drawn, { name: 'Một', summary: 'Một tóm tắt' }));
    const stored = await read(id);
    const late = typedForm(drawn, { name: 'Hai', summary: 'Hai tóm tắt', placeDetail: 'Ấp 5' });
    const refused = { code: 'errors.bothChanged', params: { both: 'name,summary' } };
    expect(await refusalBy(saveExemplarForm(board(), id, late))).toMatchObject(refused);
    // What the page draws again: everything typed, and what was stored as the base.
    expect(parseWithZod(late, { schema: editSchema }).reply().initialValue).toMatchObject({
      name: 'Hai',
      placeDetail: 'Ấp 5',
      version: String(stored.version),
      [BASE_FIELD]: JSON.stringify(stored.texts),
    });
    const half = answered(late, 'name,summary');
    half.set('keep.name', 'theirs');
    expect(await refusalBy(saveExemplarForm(board(), id, half))).toMatchObject({
      code: 'errors.bothChanged',
      params: { both: 'summary' },
      fields: ['summary'],
    });
    expect(await read(id)).toEqual(stored);
    await saveExemplarForm(board(), id, answered(half, 'summary', 'mine'));
    expect((await read(id)).texts).toEqual({
      ...drawn.texts,
      name: 'Một',
      summary: 'Hai tóm tắt',
      placeDetail: 'Ấp 5',
    });
  });

  it('lose no contact data', async () => {
    const id = await approvedExemplar(board());
    const contact = async () => {
      const { contact: stored, contactVersion } = await getExemplar(board(), id);
      return { version: contactVersion, texts: contactTexts(stored ?? {}) };
    };
    const save = (form: FormData) => runTask(board(), id, 'contact', form);
    const drawn = await contact();
    await save(typedForm(drawn, { phone: '0912 345 678', contactNote: 'Gọi buổi tối' }));
    await save(typedForm(drawn, { address: 'Ấp 3' }));
    const both = { phone: '0912 345 678', contactNote: 'Gọi buổi tối', address: 'Ấp 3' };
    expect(await contact()).toEqual({
      version: drawn.version + 2,
      texts: { ...drawn.texts, ...both },
    });
    const late = typedForm(drawn, { phone: '0987 654 321' });
    const refused = { code: 'errors.bothChanged', params: { both: 'phone' } };
    expect(await refusalBy(save(late))).toMatchObject(refused);
    expect(await refusalBy(save(answered(late, 'phone')))).toMatchObject(refused);
    await save(answered(late, 'phone', 'mine'));
    expect((await contact()).texts).toEqual({ ...drawn.texts, ...both, phone: '0987 654 321' });
  });

  it('show contact data to nobody who may not write it', async () => {
    const id = await approvedExemplar(board());
    const form = typedForm({ version: 0, texts: contactTexts({}) }, { phone: '0912 345 678' });
    await runTask(
      board(),
      id,
      'contact',
      typedForm({ version: 0, texts: contactTexts({}) }, { phone: '0911 111 111' }),
    );
    const other = room.base.ctxFor('tk.bao');
    expect(await refusalBy(runTask(other, id, 'contact', answered(form, 'phone')))).toMatchObject({
      status: 403,
    });
    expect(JSON.stringify([...form])).not.toContain('0911 111 111');
  });
});
