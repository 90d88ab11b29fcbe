/** Genres, the order of sectors, and places are the administrator's, by direct requests. */
import type { APIRequestContext } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { freshName, type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { ADMIN, allBut } from './accounts';
import { type Form, type Target, type Verb, walk } from './walk';

test.use({ world: 'http/permissions/catalogues' });

const verb = (name: string, arrange: Verb['arrange']): Verb => ({ name, may: ADMIN, arrange });
const step = (arrange: Verb['arrange']): Verb => ({ ...verb('move', arrange), versionless: true });

/** That one was told of whatever hangs on it. */
const AWARE = { confirmed: '9999.9999.9999.9999' };

const genre =
  (form: Form) =>
  async (kept: Kept): Promise<Target> => {
    const code = `g-${uuidv7()}`;
    await kept.run(
      `insert into genres (code, name, name_en, story_sort, angle, active, version)
       values (?, ?, ?, -1, ?, 1, 1)`,
      code,
      freshName(),
      code,
      code,
    );
    return {
      address: '/admin/genres',
      watched: ['genres', code],
      form: { id: code, ...form },
    };
  };

const genreFields = () => ({ name: freshName(), nameEn: `Genre ${uuidv7()}`, story: '1' });

walk('genre', [
  verb('add', async () => ({
    address: '/admin/genres',
    watched: { table: 'genres', gains: 1 },
    form: { intent: 'new-genre', ...genreFields() },
  })),
  verb('change', genre({ intent: 'genre', ...genreFields() })),
  verb('take out of use', genre({ intent: 'genre-active', active: '0', ...AWARE })),
  step(genre({ intent: 'order', kind: 'story', direction: 'down' })),
]);

walk('sectors', [
  step(async (kept) => {
    const code = uuidv7();
    await kept.run(
      "insert into sectors (code, name, name_en, sort, active, version) values (?, ?, 'A sector', -1, 1, 1)",
      code,
      freshName(),
    );
    return {
      address: '/admin/sectors',
      watched: ['sectors', code],
      form: { intent: 'order', id: code, direction: 'down' },
    };
  }),
]);

const freshCode = () => uuidv7().slice(-12);

const place =
  (form: Form, end: string | null = null) =>
  async (kept: Kept): Promise<Target> => {
    const code = freshCode();
    await kept.run(
      `insert into places (code, valid_from, name, name_folded, kind, parent_code, valid_to, successor_code, version)
       values (?, '2019-01-01', 'Xã Thử', 'xa thu', 'commune', '954', ?, null, 1)`,
      code,
      end,
    );
    return {
      address: `/admin/places/${code}?from=2019-01-01`,
      watched: ['places', code],
      form: { code, validFrom: '2019-01-01', ...form },
    };
  };

walk('place', [
  verb('add', async () => ({
    address: '/admin/places/new',
    watched: { table: 'places', gains: 1 },
    form: {
      intent: 'new-place',
      code: freshCode(),
      name: freshName(),
      kind: 'commune',
      parentCode: '954',
      validFrom: '2019-01-01',
    },
  })),
  verb('rename', place({ intent: 'place-name', name: freshName() })),
  verb('end', place({ intent: 'end-place', validTo: '2019-12-31', ...AWARE })),
  verb('bring back', place({ intent: 'restore-place' }, '2019-06-30')),
]);

const upload = (http: APIRequestContext, code: string) =>
  http.post('/admin/places/import', {
    multipart: {
      file: {
        name: 'dia-ban.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          `Mã,Tên,Cấp,Mã cấp trên,Có hiệu lực từ,Ngày cuối,Mã địa bàn kế tục\n${code},Xã Thử,Xã,954,01/01/2019,,\n`,
        ),
      },
    },
    maxRedirects: 0,
  });

test('a list of places is read and written for the administrator', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const lists = async () => (await kept.rows('select id from place_lists')).length;
  const places = async () => (await kept.rows('select code from places')).length;
  const admin = await asHttp('admin');
  for (const account of allBut(ADMIN))
    expect.soft((await upload(await asHttp(account), freshCode())).status(), account).toBe(403);
  expect(await lists()).toBe(0);
  const uploaded = await upload(admin, freshCode());
  const address = uploaded.headers().location ?? '';
  expect([uploaded.status(), await lists()]).toEqual([302, 1]);
  const before = await places();
  const [, digest = ''] =
    /name="digest" value="([^"]+)"/.exec(await (await admin.get(address)).text()) ?? [];
  const form = { intent: 'import', digest };
  for (const account of allBut(ADMIN)) {
    const answer = await (await asHttp(account)).post(address, { form, maxRedirects: 0 });
    expect.soft(answer.status(), account).toBe(403);
  }
  const stranger = await (await asHttp(null)).post(address, { form, maxRedirects: 0 });
  expect(stranger.headers().location?.split('?')[0]).toBe('/login');
  expect(await places()).toBe(before);
  expect((await admin.post(address, { form, maxRedirects: 0 })).status()).toBe(302);
  expect(await places()).toBe(before + 1);
});
