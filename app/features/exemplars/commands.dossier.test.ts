import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stillClock } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addFile, removeFile } from './commands.dossier.server';
import { runTask } from './commands.task.server';
import { undoExemplarEvent } from './commands.undo.server';
import { saveDraft } from './commands.write.server';
import { readFilter } from './input';
import { getExemplar, mayReadDossier } from './queries.dossier.server';
import { getFormOptions } from './queries.form.server';
import { loadPlaces } from './queries.places.server';
import { getTaskPage } from './queries.task.server';
import type { Task } from './rules';
import { approvedExemplar, exemplarInput, LONG_DIEN } from './testing/samples';

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe.each(ENGINES)('what a dossier keeps on $name', ({ open }) => {
  const room = withPeople(open);
  let board: Ctx;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guong-sang-files-'));
    process.env.FILES_DIR = folder;
    board = room.base.ctxFor('bantdkt');
  });
  afterAll(async () => {
    delete process.env.FILES_DIR;
    rmSync(folder, { recursive: true, force: true });
  });

  const pdf = () => new File(['%PDF-1.4\n%%EOF'], 'Biên bản.pdf', { type: 'text/html' });
  const stored = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .length;

  it('adds and removes files, and lets those read them who read the dossier', async () => {
    const nominator = room.base.ctxFor('pnv.donghai');
    const id = await saveDraft(nominator, exemplarInput());
    const fileId = await addFile(nominator, id, pdf());
    expect((await getExemplar(nominator, id)).files).toMatchObject([
      { id: fileId, name: 'Biên bản.pdf', mediaType: 'application/pdf' },
    ]);
    const readers = ['bantdkt', 'admin', 'sovhttdl', 'pnv.donghai'];
    for (const username of readers)
      expect(await mayReadDossier(room.base.ctxFor(username), id)).toBe(true);
    for (const username of ['pnv.hongdan', 'tk.bao', 'pv.dai2'])
      expect(await mayReadDossier(room.base.ctxFor(username), id)).toBe(false);
    await expect(removeFile(room.base.ctxFor('admin'), id, fileId)).rejects.toMatchObject({
      status: 403,
    });
    await removeFile(nominator, id, fileId);
    await expect(removeFile(nominator, id, fileId)).rejects.toMatchObject({ status: 404 });
    const dossier = await getExemplar(nominator, id);
    expect(dossier.files).toEqual([]);
    expect(dossier.history.map((entry) => entry.event)).toEqual(['removeFile', 'file', 'create']);
  });

  it('keeps no bytes of what is refused', async () => {
    const id = await approvedExemplar(board);
    const before = stored();
    await expect(addFile(room.base.ctxFor('tk.bao'), id, pdf())).rejects.toMatchObject({
      status: 403,
    });
    await expect(addFile(board, 'nobody', pdf())).rejects.toMatchObject({ status: 404 });
    await expect(addFile(board, id, new File(['<svg/>'], 'a.pdf'))).rejects.toMatchObject({
      status: 415,
    });
    expect(stored()).toBe(before);
  });

  it('wipes nothing that another saved meanwhile', async () => {
    const id = await saveDraft(board, exemplarInput());
    const save = (task: Task, fields: Record<string, string>) =>
      runTask(board, id, task, form(fields));
    const first = (await getTaskPage(board, id, 'contact', null)).version;
    const contact = (fields: Record<string, string>, version: number) =>
      save('contact', { ...fields, version: String(version) });
    await contact({ phone: '0291 3822 000' }, first);
    await expect(contact({ email: 'x@example.vn' }, first)).rejects.toMatchObject({
      status: 409,
      code: 'exemplars.errors.goneOn',
      params: { version: first + 1 },
    });
    expect((await getExemplar(board, id)).contact).toMatchObject({ phone: '0291 3822 000' });
    await contact({ phone: '0291 3822 001' }, first + 1);

    const agreed = (await getTaskPage(board, id, 'giveConsent', null)).version;
    const consent = { consent: 'given', version: String(agreed) };
    const { undo } = await save('giveConsent', { ...consent, consentBy: 'Con gái' });
    const late = save('giveConsent', { ...consent, consentBy: 'Con trai' });
    await expect(late).rejects.toMatchObject({ status: 409 });
    // What was put back is not what the form was drawn from.
    await undoExemplarEvent(board, undo?.split('/')[2] ?? '');
    const later = save('giveConsent', { ...consent, consentBy: 'Con trai' });
    await expect(later).rejects.toMatchObject({ status: 409 });
    // The text goes its own way.
    const text = (await getTaskPage(board, id, 'nominate', null)).version;
    await save('nominate', { version: String(text) });
    await expect(save('appraise', { version: String(text) })).rejects.toMatchObject({
      status: 409,
      code: 'exemplars.errors.goneOn',
    });
  });

  it('asks every form about it for the version', async () => {
    const id = await saveDraft(board, exemplarInput());
    for (const [task, fields] of [
      ['nominate', {}],
      ['contact', {}],
      ['giveConsent', { consent: 'given', consentBy: 'Con gái' }],
      ['withdrawConsent', { consent: 'withdrawn', reason: 'Không muốn.' }],
    ] as const) {
      await expect(runTask(board, id, task, form(fields))).rejects.toMatchObject({
        status: 422,
        fields: { version: ['errors.conflict'] },
      });
    }
  });

  it('reads the forms of its tasks', async () => {
    const id = await saveDraft(board, exemplarInput());
    expect(await runTask(board, id, 'nominate', form({ version: '1' }))).toMatchObject({
      done: 'exemplars.done.nominate',
      undo: expect.stringContaining('/undo'),
    });
    expect(
      await runTask(
        board,
        id,
        'approve',
        form({ decisionNumber: '7/QĐ', decisionDate: '2019-11-30', version: '2' }),
      ),
    ).toMatchObject({ done: 'exemplars.done.approve' });
    await expect(
      runTask(board, id, 'withdraw', form({ reason: ' ', version: '3' })),
    ).rejects.toMatchObject({
      status: 422,
    });
    await expect(runTask(board, id, 'contact', form({ email: 'nope' }))).rejects.toMatchObject({
      status: 422,
      fields: { email: ['fields.errors.invalidEmail'] },
    });
    expect(
      await runTask(board, id, 'contact', form({ phone: '0291 3822 000', version: '0' })),
    ).toEqual({
      done: 'exemplars.done.contact',
      undo: null,
    });
    expect((await getTaskPage(board, id, 'contact', null)).values.phone).toBe('0291 3822 000');
    expect(
      await runTask(
        board,
        id,
        'withdrawConsent',
        form({ consent: 'withdrawn', reason: 'Không muốn.', version: '1' }),
      ),
    ).toMatchObject({ done: 'exemplars.done.consentWithdrawn' });
    expect((await getTaskPage(board, id, 'nominate', null)).possible).toBe(false);
    await expect(
      getTaskPage(room.base.ctxFor('tk.bao'), id, 'withdraw', null),
    ).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      getTaskPage(room.base.ctxFor('tk.bao'), id, 'contact', null),
    ).rejects.toMatchObject({
      status: 403,
    });
    await expect(getTaskPage(board, id, 'removeFile', 'none')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('knows the places of each time', async () => {
    const places = await loadPlaces(room.db);
    const old = places.find(LONG_DIEN, '2019-12-02' as never);
    expect(old).toMatchObject({
      label: 'Xã Long Điền, Huyện Đông Hải',
      districtCode: '960',
      placeCodes: [LONG_DIEN, '960', '95'],
    });
    expect(places.find('960', '2019-12-02' as never)).toMatchObject({
      label: 'Huyện Đông Hải',
      districtCode: '960',
    });
    expect(places.find(LONG_DIEN, '2025-07-01' as never)).toBeNull();
    expect(places.find('31985', '2025-07-01' as never)).toMatchObject({
      label: 'Xã Long Điền, Tỉnh Cà Mau',
      districtCode: '31985',
      placeCodes: ['31985', '96'],
    });
    const later = room.base.ctxFor('bantdkt', stillClock('2026-01-01T01:00:00.000Z'));
    const { places: offered } = await getFormOptions(later, {
      place: { code: LONG_DIEN, validFrom: old?.validFrom as never },
      sectorCode: 'nong-nghiep',
      movementCode: null,
    });
    expect(offered).toHaveLength(26);
    expect(offered[0]).toMatchObject({ code: LONG_DIEN, name: 'Xã Long Điền, Huyện Đông Hải' });
  });
});

describe('the filter of an address', () => {
  it('takes what it knows and leaves the rest', () => {
    const read = (search: string) =>
      Object.fromEntries(
        Object.entries(readFilter(new URLSearchParams(search))).filter(
          ([, value]) => value !== undefined,
        ),
      );
    expect(read('q=dong+hai&status=approved&sort=-age&page=2')).toEqual({
      q: 'dong hai',
      status: 'approved',
      sort: { by: 'age', descending: true },
      page: 2,
    });
    expect(read('status=nope&family=&kind=x&coverage=all&sort=secret&page=0&place=')).toEqual({});
    expect(read('page=1e9&sector=health')).toEqual({ sector: 'health' });
  });
});
