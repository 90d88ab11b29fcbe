import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import { listHistory } from '~/features/history/queries.server';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { giveConsent, setContact, withdrawConsent } from './commands.dossier.server';
import { updateExemplar } from './commands.update.server';
import { createExemplar, saveDraft } from './commands.write.server';
import type { EditInput } from './input';
import { getExemplar } from './queries.dossier.server';
import { openRegistry } from './testing/registry';
import { approvedExemplar, exemplarInput, NGAN_DUA } from './testing/samples';

describe.each(ENGINES)('what is written about exemplars on $name', ({ open }) => {
  const registry = openRegistry(open);

  it('keeps a draft, folds its text, and puts contact data apart', async () => {
    const id = await saveDraft(
      registry.nominator(),
      exemplarInput({
        name: ' Hộ ông  Ðỗ Văn Ớt',
        kind: 'household',
        phone: '0912 345 678',
        summary: '',
      }),
    );
    const row = await registry.db.q
      .selectFrom('exemplars')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      name: 'Hộ ông Đỗ Văn Ớt',
      name_folded: 'ho ong do van ot',
      status: 'draft',
      source: 'nomination',
      district_code: '960',
      consent: 'given',
      consent_on: '2019-12-02',
      version: 1,
    });
    expect(row.search_folded).toContain('dong hai');
    expect(JSON.stringify(row)).not.toContain('0912 345 678');
    const contact = await registry.db.q
      .selectFrom('exemplar_contacts')
      .selectAll()
      .where('exemplar_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(contact.phone).toBe('0912 345 678');
    expect(await registry.eventsOf(id)).toEqual(['create']);
  });

  it('keeps a short name that people gave, and none that the rule says as well', async () => {
    const board = registry.base.ctxFor('bantdkt');
    const name = 'Hợp tác xã Muối Biển Bạc';
    const id = await approvedExemplar(board, { name, kind: 'collective', shortName: 'Muối Bạc ' });
    const shortName = async () => (await getExemplar(board, id)).shortName;
    expect(await shortName()).toBe('Muối Bạc');
    const { version } = await getExemplar(board, id);
    const input = exemplarInput({ name, kind: 'collective', shortName: 'HTX Muối Biển Bạc' });
    await updateExemplar(board, id, { ...input, version });
    expect(await shortName()).toBeNull();
    const [newest] = (await getExemplar(board, id)).history;
    expect(newest).toMatchObject({
      event: 'update',
      data: { changed: ['short_name'], old: { short_name: 'Muối Bạc' }, new: { short_name: null } },
    });
  });

  it('nominates at once, or refuses what is not complete and keeps nothing', async () => {
    const id = await createExemplar(registry.nominator(), exemplarInput());
    expect(await registry.statusOf(id)).toBe('nominated');
    expect(await registry.eventsOf(id)).toEqual(['create', 'nominate']);
    expect(await registry.noticesTo('bantdkt', id)).toEqual(['exemplarNominated']);
    const count = () =>
      registry.db.q
        .selectFrom('exemplars')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await count();
    expect(
      await refusalBy(createExemplar(registry.nominator(), exemplarInput({ summary: '' }))),
    ).toMatchObject({
      status: 422,
      fields: ['summary'],
    });
    expect(await count()).toEqual(before);
  });

  it('lets people write where the matrix says', async () => {
    expect(
      await refusalBy(saveDraft(registry.nominator(), exemplarInput({ placeCode: NGAN_DUA }))),
    ).toMatchObject({ status: 403, fields: ['placeCode'] });
    for (const username of ['admin', 'sovhttdl', 'tk.bao']) {
      expect(
        await refusalBy(saveDraft(registry.base.ctxFor(username), exemplarInput())),
      ).toMatchObject({
        status: 403,
      });
    }
    const tip = await saveDraft(registry.base.ctxFor('pv.dai1'), exemplarInput());
    expect((await getExemplar(registry.board(), tip)).source).toBe('tip');
    expect(
      (await getExemplar(registry.board(), await saveDraft(registry.board(), exemplarInput())))
        .source,
    ).toBe('board');
  });

  it('refuses codes and years that there are not', async () => {
    const field = async (changes: Parameters<typeof exemplarInput>[0]) =>
      (await refusalBy(saveDraft(registry.board(), exemplarInput(changes))))?.fields;
    expect(await field({ placeCode: '00000' })).toEqual(['placeCode']);
    expect(await field({ sectorCode: 'nope' })).toEqual(['sectorCode']);
    expect(await field({ movementCode: 'nope' })).toEqual(['movementCode']);
    expect(await field({ birthYear: 2020 })).toEqual(['birthYear']);
  });

  it('counts whoever may still be 17 as a minor: only the year of birth is known', async () => {
    const minor = async (birthYear: number, kind: 'individual' | 'household' = 'individual') => {
      const id = await saveDraft(registry.board(), exemplarInput({ birthYear, kind }));
      return (await getExemplar(registry.board(), id)).isMinor;
    };
    expect(await minor(2019)).toBe(true);
    expect(await minor(2002)).toBe(true);
    expect(await minor(2001)).toBe(true);
    expect(await minor(2000)).toBe(false);
    expect(await minor(2001, 'household')).toBe(false);
  });

  it('saves corrections over the version that was read, and tells what changed', async () => {
    const id = await approvedExemplar(registry.board());
    const { version } = await getExemplar(registry.board(), id);
    const edit: EditInput = {
      ...exemplarInput({ summary: 'Hiến đất và góp tiền làm đường.' }),
      version,
    };
    await updateExemplar(registry.board(), id, edit);
    const [entry] = await listHistory(registry.db, [{ kind: 'exemplar', ids: [id] }]);
    expect(entry).toMatchObject({
      event: 'update',
      data: {
        changed: ['summary'],
        old: { summary: 'Hiến đất làm đường liên ấp.' },
        new: { summary: 'Hiến đất và góp tiền làm đường.' },
      },
    });
    expect(await refusalBy(updateExemplar(registry.board(), id, edit))).toEqual({
      status: 409,
      code: 'exemplars.errors.changed',
      params: {},
      fields: [],
    });
    expect(await refusalBy(updateExemplar(registry.nominator(), id, edit))).toMatchObject({
      status: 403,
    });
    const sent = await registry.inStatus('nominated');
    expect(
      await refusalBy(updateExemplar(registry.nominator(), sent, { ...edit, version: 2 })),
    ).toMatchObject({
      status: 409,
      code: 'exemplars.errors.now.nominated',
    });
  });

  it('records consent and its end', async () => {
    const id = await approvedExemplar(registry.board());
    expect(
      await refusalBy(
        giveConsent(registry.board(), id, {
          consentBy: 'Mẹ',
          consentOn: '2020-01-01' as PlainDate,
        }),
      ),
    ).toMatchObject({ status: 422, fields: ['consentOn'] });
    await giveConsent(registry.board(), id, {
      consentBy: 'Bà Lý Thị Mẹ',
      consentOn: '2019-11-30' as PlainDate,
    });
    await withdrawConsent(registry.board(), id, 'Không muốn lên báo.');
    expect((await getExemplar(registry.board(), id)).consent).toEqual({
      state: 'withdrawn',
      version: 3,
      by: 'Bà Lý Thị Mẹ',
      on: '2019-12-02',
    });
    expect(await refusalBy(withdrawConsent(registry.board(), id, 'Lần nữa.'))).toMatchObject({
      status: 409,
    });
    for (const username of ['tk.bao', 'pv.bao1', 'admin', 'sovhttdl', 'pnv.donghai']) {
      expect(
        await refusalBy(withdrawConsent(registry.base.ctxFor(username), id, 'Không.')),
      ).toMatchObject({
        status: 403,
      });
    }
  });

  it('keeps contact data to those of the matrix and out of the history', async () => {
    const id = await approvedExemplar(registry.board());
    await setContact(registry.board(), id, {
      contactPerson: 'Em gái',
      phone: '0987 654 321',
      email: '',
      address: '',
      contactNote: '',
    });
    expect((await getExemplar(registry.board(), id)).contact?.phone).toBe('0987 654 321');
    for (const username of ['admin', 'sovhttdl', 'tk.bao', 'pv.bao1']) {
      expect('contact' in (await getExemplar(registry.base.ctxFor(username), id))).toBe(false);
    }
    const kept = await registry.db.q
      .selectFrom('history')
      .select('data')
      .where('subject_id', '=', id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain('0987 654 321');
    expect(
      await refusalBy(
        setContact(registry.base.ctxFor('tk.bao'), id, {
          contactPerson: '',
          phone: '',
          email: '',
          address: '',
          contactNote: '',
        }),
      ),
    ).toMatchObject({ status: 403 });
  });
});
