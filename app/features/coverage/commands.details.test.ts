import { describe, expect, it } from 'vitest';
import { ASKED_FIELD, BASE_FIELD, keepField, writeBase } from '~/platform/merge-form';
import { ENGINES } from '~db/testing/databases';
import { addComment, updateDetails } from './commands.details.server';
import { saveDetailsForm } from './commands.details-form.server';
import { detailsTexts } from './details-form-texts';
import { crewOf, type DetailsInput, detailsSchema } from './input.assignments';
import { addAssignment, refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

describe.each(ENGINES)('details and comments on $name', ({ open }) => {
  const world = openWorld(open, { name: 'Trần Văn Đồng Hải' });

  const details = (
    fields: Record<string, string> = {},
    crew: DetailsInput['crew'] = [],
  ): DetailsInput => ({
    ...detailsSchema.parse({ version: '1', title: 'Muối sạch', genre: 'feature', ...fields }),
    crew,
  });

  it('details are saved over the version that was read; a conflict names who and when', async () => {
    const id = await addAssignment(world.db, world.base, { exemplar_id: world.exemplarId });
    const crew = [{ personId: world.base.idOf('pv.bao4'), part: 'photo' as const }];
    expect(
      await updateDetails(world.editor(), id, details({ brief: 'Hỏi cả tổ viên' }, crew)),
    ).toMatchObject({
      version: 2,
    });
    expect(await world.assignmentOf(id)).toMatchObject({
      title: 'Muối sạch',
      genre: 'feature',
      brief: 'Hỏi cả tổ viên',
      search_folded: 'muoi sach tran van dong hai',
    });
    expect(
      await world.db.q
        .selectFrom('crew')
        .select(['person_id', 'part'])
        .where('assignment_id', '=', id)
        .execute(),
    ).toEqual([{ person_id: world.base.idOf('pv.bao4'), part: 'photo' }]);
    expect(await refusalBy(updateDetails(world.editor(), id, details()))).toMatchObject({
      status: 409,
      code: 'coverage.errors.editOvertaken',
      params: { by: 'Phạm Thị Thu Hà', at: '08:00 02/12/2019', version: 2 },
    });
  });

  it('two editors on one form lose nothing: only what both changed is asked about', async () => {
    const id = await addAssignment(world.db, world.base, { exemplar_id: world.exemplarId });
    const texts = async () => {
      const row = await world.assignmentOf(id);
      return detailsTexts({ ...row, deadlineAt: null, lengthValue: row.length_value, crew: [] });
    };
    const base = await texts();
    const sending = (fields: Record<string, string>) => {
      const form = new FormData();
      const all = { ...base, version: '1', [BASE_FIELD]: writeBase(base), ...fields };
      for (const [name, value] of Object.entries(all)) form.set(name, value);
      form.delete('crew');
      return form;
    };
    await saveDetailsForm(world.editor(), id, sending({ brief: 'Hỏi cả tổ viên' }));
    await saveDetailsForm(world.editor(), id, sending({ lengthValue: '1200' }));
    expect(await texts()).toEqual({ ...base, brief: 'Hỏi cả tổ viên', lengthValue: '1200' });

    const late = sending({ title: 'Muối và nắng', lengthValue: '900' });
    const refused = await refusalBy(saveDetailsForm(world.editor(), id, late));
    expect(refused).toMatchObject({
      status: 409,
      code: 'errors.bothChanged',
      params: { both: 'lengthValue', version: 3 },
    });
    // Drawn again: what was typed, and what the others saved where nothing was.
    expect(Object.fromEntries(late)).toMatchObject({
      title: 'Muối và nắng',
      lengthValue: '900',
      brief: 'Hỏi cả tổ viên',
      version: '3',
    });
    // Sent again as the page draws it: without an answer nothing is overwritten.
    late.set(ASKED_FIELD, 'lengthValue');
    expect(await refusalBy(saveDetailsForm(world.editor(), id, late))).toMatchObject({
      code: 'errors.bothChanged',
      params: { both: 'lengthValue' },
      fields: ['lengthValue'],
    });
    expect((await texts()).lengthValue).toBe('1200');
    late.set(ASKED_FIELD, 'lengthValue');
    late.set(keepField('lengthValue'), 'theirs');
    await saveDetailsForm(world.editor(), id, late);
    expect(await texts()).toEqual({
      ...base,
      title: 'Muối và nắng',
      brief: 'Hỏi cả tổ viên',
      lengthValue: '1200',
    });
  });

  it('details are the outlet’s editors’, of an assignment that is not cancelled, with people of the outlet', async () => {
    const id = await addAssignment(world.db, world.base, { exemplar_id: world.exemplarId });
    for (const who of ['tk.dai', 'pv.bao1', 'bantdkt']) {
      expect(await refusalBy(updateDetails(world.base.ctxFor(who), id, details()))).toMatchObject({
        status: 403,
      });
    }
    const foreign = [{ personId: world.base.idOf('pv.dai1'), part: 'camera' as const }];
    expect(await refusalBy(updateDetails(world.editor(), id, details({}, foreign)))).toMatchObject({
      status: 422,
      fields: ['crew'],
    });
    expect((await world.assignmentOf(id)).title).toBe('Muối sạch Long Điền Tây');
    expect(
      await refusalBy(updateDetails(world.editor(), id, details({ genre: 'radio_item' }))),
    ).toMatchObject({ status: 422, fields: ['genre'] });
    const closed = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      status: 'cancelled',
    });
    expect(await refusalBy(updateDetails(world.editor(), closed, details()))).toMatchObject({
      status: 409,
    });
  });

  it('reads a crew from two lists of fields', () => {
    const sent = new FormData();
    for (const [person, part] of [
      ['a', 'camera'],
      ['', 'photo'],
      ['b', 'pilot'],
      ['c', 'driver'],
      ['a', 'photo'],
    ]) {
      sent.append('crewPerson', person as string);
      sent.append('crewPart', part as string);
    }
    expect(crewOf(sent)).toEqual([
      { personId: 'a', part: 'photo' },
      { personId: 'c', part: 'driver' },
    ]);
  });

  it('comments reach the lead, the crew and the editors; other outlets cannot write them', async () => {
    const id = await addAssignment(world.db, world.base, {
      exemplar_id: world.exemplarId,
      status: 'claimed',
      lead_id: world.base.idOf('pv.bao1'),
      assigned_by: world.base.idOf('pv.bao1'),
    });
    await world.db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: id, person_id: world.base.idOf('pv.bao5'), part: 'photo' })
        .execute(),
    );
    await addComment(world.base.ctxFor('pv.bao1'), id, 'Sáng mai đi Đông Hải');
    const told = await world.db.q
      .selectFrom('notifications')
      .select(['person_id', 'kind'])
      .where('subject_id', '=', id)
      .execute();
    expect(told.map((each) => each.person_id).sort()).toEqual(
      [world.base.idOf('tk.bao'), world.base.idOf('pv.bao5')].sort(),
    );
    for (const who of ['tk.dai', 'bantdkt', 'pnv.donghai']) {
      expect(await refusalBy(addComment(world.base.ctxFor(who), id, 'x'))).toMatchObject({
        status: 403,
      });
    }
  });
});
