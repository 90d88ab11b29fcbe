/** Nobody is sent what they may not see: not hidden by the page, but not in the answer at all. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'http/private-data' });

const PHONE = '0977 600 321';
const STRANGERS = ['admin', 'sovhttdl', 'pnv.hongdan', 'tk.dai', 'pv.bao2', 'pv.dai1'] as const;
const FRIENDS = ['bantdkt', 'pnv.donghai', 'tk.bao', 'pv.bao1'] as const;

test('the contact of an exemplar reaches only those who need it', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({
    status: 'approved',
    by: 'pnv.donghai',
    phone: PHONE,
  });
  const work = { outlet: 'bao', status: 'in_progress', lead: 'pv.bao1', exemplarId } as const;
  const { id } = await kept.addAssignment(work);
  const pages = [
    `/exemplars/${exemplarId}`,
    `/assignments/${id}`,
    `/calendar/assignments/${id}?date=2019-12-23`,
    '/calendar?date=2019-12-23',
    '/exemplars',
    '/work',
    '/progress',
    '/progress/exemplars?owed=1',
    '/notifications',
    '/assignments',
  ];
  for (const person of STRANGERS) {
    const http = await asHttp(person);
    for (const page of pages) {
      const answer = await http.get(page);
      expect.soft(await answer.text(), `${person} at ${page}`).not.toContain(PHONE);
    }
    for (const page of [`/exemplars/${exemplarId}`, `/assignments/${id}`, '/calendar']) {
      const answer = await http.get(`${page}.data`);
      expect.soft(await answer.text(), `${person} at the data of ${page}`).not.toContain(PHONE);
    }
    const form = await http.get(`/exemplars/${exemplarId}/contact`);
    expect.soft(form.status(), `${person}: form`).toBe(403);
    expect.soft(await form.text(), `${person}: form`).not.toContain(PHONE);
  }
  for (const person of FRIENDS) {
    const dossier = await (await asHttp(person)).get(`/exemplars/${exemplarId}`);
    expect.soft(await dossier.text(), person).toContain(PHONE);
  }
  for (const person of ['bantdkt', 'tk.bao', 'pv.bao1']) {
    const list = await (await asHttp(person)).get('/exemplars');
    expect.soft(await list.text(), `${person}: a list holds no contacts`).not.toContain(PHONE);
  }
});

test('a reporter who handed the work back no longer sees the contact', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const phone = '0977 600 322';
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt', phone });
  const { id } = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    lead: 'pv.bao1',
    exemplarId,
  });
  const http = await asHttp('pv.bao1');
  expect(await (await http.get(`/assignments/${id}`)).text()).toContain(phone);
  expect((await http.post(`/assignments/${id}/release`, { maxRedirects: 0 })).status()).toBe(302);
  expect(await (await http.get(`/assignments/${id}`)).text()).not.toContain(phone);
  expect(await (await http.get(`/exemplars/${exemplarId}`)).text()).not.toContain(phone);
});

test('a nominator reads of nobody but their own', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const own = await kept.addExemplar({ status: 'nominated', by: 'pnv.hongdan' });
  const others = await kept.rows<{ name: string }>(
    'select name from exemplars where created_by <> ?',
    await kept.idOf('pnv.hongdan'),
  );
  const mine = await kept.rows<{ name: string }>(
    'select name from exemplars where created_by = ?',
    await kept.idOf('pnv.hongdan'),
  );
  const http = await asHttp('pnv.hongdan');
  const ownName = String((await kept.stateOf('exemplars', own)).row.name);
  for (const address of ['/exemplars', '/exemplars.data', '/progress', '/progress.data']) {
    const text = await (await http.get(address)).text();
    const seen = others.filter(
      ({ name }) => text.includes(name) && !mine.some((each) => each.name.includes(name)),
    );
    expect.soft(seen, address).toEqual([]);
    if (address.startsWith('/exemplars')) expect.soft(text, address).toContain(ownName);
  }
});

test('newsrooms read approved exemplars only', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const unready = await Promise.all(
    (['nominated', 'appraising', 'returned', 'rejected', 'withdrawn'] as const).map(
      async (status) =>
        (await kept.stateOf('exemplars', await kept.addExemplar({ status, by: 'bantdkt' }))).row,
    ),
  );
  for (const person of ['tk.bao', 'pv.dai1']) {
    const http = await asHttp(person);
    for (const { id, name } of unready) {
      expect.soft((await http.get(`/exemplars/${id}`)).status(), `${person}: ${name}`).toBe(403);
      const list = await http.get(`/exemplars?q=${encodeURIComponent(String(name))}`);
      expect.soft(await list.text(), `${person}: ${name}`).not.toContain(`/exemplars/${id}`);
    }
  }
});

test('the comments and texts of a newsroom stay inside it', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1' });
  const body = 'Nhân vật hẹn gặp lúc chiều thứ Ba, đừng báo trước.';
  const posted = await (await asHttp('pv.bao1')).post(`/assignments/${id}/comments`, {
    form: { body },
    maxRedirects: 0,
  });
  expect(posted.status()).toBe(302);
  expect(await (await (await asHttp('tk.bao')).get(`/assignments/${id}`)).text()).toContain(body);
  for (const person of ['tk.dai', 'pv.dai1']) {
    const http = await asHttp(person);
    for (const address of [`/assignments/${id}`, `/assignments/${id}.data`]) {
      const answer = await http.get(address);
      expect.soft(answer.status(), `${person} at ${address}`).toBe(200);
      expect.soft(await answer.text(), `${person} at ${address}`).not.toContain(body);
    }
  }
});
