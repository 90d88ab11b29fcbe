/** Lists of exemplars are the Board's, with everything that is done to one: by direct requests. */
import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { allBut, BOARD } from './accounts';
import type { Form } from './walk';

test.use({ world: 'http/permissions/imports' });

const LIST = 'e2e/fixtures/danh-sach-dien-hinh-2019.xlsx';

const upload = (http: APIRequestContext) =>
  http.post('/exemplars/import', {
    multipart: {
      file: {
        name: 'danh-sach.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: readFileSync(LIST),
      },
    },
    maxRedirects: 0,
  });

test('uploading a list is for the Board', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const lists = async () => (await kept.rows('select id from imports')).length;
  const before = await lists();
  for (const account of allBut(BOARD))
    expect.soft((await upload(await asHttp(account))).status(), account).toBe(403);
  const stranger = await upload(await asHttp(null));
  expect([stranger.status(), stranger.headers().location?.split('?')[0]]).toEqual([302, '/login']);
  expect(await lists()).toBe(before);
  expect((await upload(await asHttp('bantdkt'))).status()).toBe(302);
  expect(await lists()).toBe(before + 1);
});

test('what is done to a list, whole or by row, is for the Board', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const board = await asHttp('bantdkt');
  const uploaded = await upload(board);
  const address = uploaded.headers().location ?? '';
  const id = address.split('/').at(-1) ?? '';
  await expect.poll(async () => (await kept.stateOf('imports', id)).row.status).toBe('preview');
  const verbs = await verbsOf(kept, id);
  const before = await stateOf(kept, id);
  for (const account of allBut(BOARD)) {
    const http = await asHttp(account);
    for (const form of verbs) {
      const answer = await http.post(address, { form, maxRedirects: 0 });
      expect.soft(answer.status(), `${account}: ${form.intent}`).toBe(403);
    }
  }
  expect(await stateOf(kept, id)).toEqual(before);
  for (const form of verbs) {
    await expect.poll(async () => (await kept.stateOf('imports', id)).row.status).toBe('preview');
    const last = await stateOf(kept, id);
    const drawn = { ...form, version: await versionOf(kept, id, form) };
    const answer = await board.post(address, { form: drawn, maxRedirects: 0 });
    expect.soft(answer.status(), form.intent).toBe(302);
    expect.soft(await stateOf(kept, id), form.intent).not.toEqual(last);
  }
  await expect.poll(async () => (await kept.stateOf('imports', id)).row.status).toBe('done');

  const done = await stateOf(kept, id);
  const undo = { intent: 'undo', reason: 'Nhập nhầm.', version: String(done.list.row.version) };
  for (const form of [undo, { intent: 'stop' }]) {
    for (const account of allBut(BOARD)) {
      const answer = await (await asHttp(account)).post(address, { form, maxRedirects: 0 });
      expect.soft(answer.status(), `${account}: ${form.intent}`).toBe(403);
    }
  }
  expect(await stateOf(kept, id)).toEqual(done);
  expect((await board.post(address, { form: undo, maxRedirects: 0 })).status()).toBe(302);
  await expect.poll(async () => (await kept.stateOf('imports', id)).row.status).toBe('undone');
});

test('giving a list up is for the Board', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const board = await asHttp('bantdkt');
  const address = (await upload(board)).headers().location ?? '';
  const id = address.split('/').at(-1) ?? '';
  await expect.poll(async () => (await kept.stateOf('imports', id)).row.status).toBe('preview');
  const before = await stateOf(kept, id);
  const form = { intent: 'cancel' };
  for (const account of allBut(BOARD)) {
    const answer = await (await asHttp(account)).post(address, { form, maxRedirects: 0 });
    expect.soft(answer.status(), account).toBe(403);
  }
  expect(await stateOf(kept, id)).toEqual(before);
  expect((await board.post(address, { form, maxRedirects: 0 })).status()).toBe(302);
  expect((await kept.stateOf('imports', id)).row.status).toBe('cancelled');
});

/** Every verb of a preview but giving it up, the import itself last. */
async function verbsOf(kept: Kept, id: string): Promise<Form[]> {
  const numberOf = async (status: string) =>
    String(
      (
        await kept.first(
          'select row_number from import_rows where import_id = ? and status = ? order by row_number',
          id,
          status,
        )
      ).row_number,
    );
  const valid = await numberOf('valid');
  const aside = await numberOf('aside');
  const { tables, context } = JSON.parse(String((await kept.stateOf('imports', id)).row.layout));
  const columns = Object.entries(tables[0].mapping).flatMap(([field, held]) =>
    [held].flat().map((column) => [`column.0.${column}`, field]),
  );
  return [
    { intent: 'skip', id: valid },
    { intent: 'include', id: valid },
    { intent: 'keep', id: await numberOf('duplicate') },
    { intent: 'take', id: aside },
    { intent: 'putBack', id: aside },
    { intent: 'correct', id: valid, 'cell.summary': 'Giúp nhau làm đường.' },
    { intent: 'columns', mode: 'nominations', ...Object.fromEntries(columns) },
    { intent: 'switch', what: 'capitals', on: '1' },
    ...(context ?? [])
      .slice(0, 1)
      .map(({ at, values }: { at: number; values: Record<string, string> }) => ({
        intent: 'context',
        at: String(at),
        [`context.${Object.keys(values)[0]}`]: '',
      })),
    { intent: 'drop' },
    { intent: 'sheets', 'sheets[0]': '0' },
    { intent: 'run' },
  ];
}

/** The version that a form is drawn from: its row's, or the list's own. */
async function versionOf(kept: Kept, list: string, { id }: Form): Promise<string> {
  const row = id
    ? await kept.first(
        'select version from import_rows where import_id = ? and row_number = ?',
        list,
        id,
      )
    : (await kept.stateOf('imports', list)).row;
  return String(row.version);
}

const stateOf = async (kept: Kept, id: string) => ({
  list: await kept.stateOf('imports', id),
  rows: await kept.rows('select * from import_rows where import_id = ? order by row_number', id),
  exemplars: (await kept.first('select count(*) as count from exemplars')).count,
});
