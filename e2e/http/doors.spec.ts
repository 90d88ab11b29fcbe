/** Which pages open to whom; what a stranger, a wrong address and another origin get. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'http/doors' });

const PEOPLE = [
  'admin',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'pnv.hongdan',
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.dai1',
] as const;
type Person = (typeof PEOPLE)[number];

const NOMINATORS: readonly Person[] = ['pnv.donghai', 'pnv.hongdan'];
const REPORTERS: readonly Person[] = ['pv.bao1', 'pv.dai1'];
const EDITORS: readonly Person[] = ['tk.bao', 'tk.dai'];
const FOLLOWERS: readonly Person[] = ['admin', 'bantdkt', 'sovhttdl'];
const NEWSROOM = [...FOLLOWERS, ...EDITORS, ...REPORTERS];

/** Addresses whose `:x` stands for an object that the test finds or makes. */
const DOORS: Record<string, readonly Person[]> = {
  '/calendar': NEWSROOM,
  '/calendar/plan': EDITORS,
  '/calendar/assignments/:assignment': NEWSROOM,
  '/assignments': NEWSROOM,
  '/assignments/:assignment': NEWSROOM,
  '/placements/:placement/move': ['tk.bao'],
  '/work': REPORTERS,
  '/progress': PEOPLE,
  '/exemplars': PEOPLE,
  '/exemplars/new': ['bantdkt', ...NOMINATORS, ...REPORTERS],
  '/exemplars/import': ['bantdkt'],
  '/exemplars/bulk?verb=approve': ['bantdkt'],
  '/exemplars/:approved': [...NEWSROOM, 'pnv.donghai'],
  '/exemplars/:nominated': [...FOLLOWERS, 'pnv.donghai'],
  '/exemplars/:nominated/approval': ['bantdkt'],
  '/exemplars/:draft/edit': ['bantdkt', 'pnv.donghai'],
  '/admin': ['admin'],
  '/admin/people/new': ['admin'],
  '/admin/people/:person': ['admin'],
  '/admin/outlets': ['admin'],
  '/admin/places': ['admin'],
  '/admin/days': ['admin'],
  '/admin/sectors': ['admin'],
  '/setup': ['admin'],
  '/setup/bodies': ['admin'],
  '/setup/slots': ['admin'],
  '/setup/ready-made': ['admin'],
  '/account': PEOPLE,
  '/notifications': PEOPLE,
  '/help': PEOPLE,
};

for (const person of PEOPLE) {
  test(`opens to ${person} the pages of the matrix and no other`, async ({ server, asHttp }) => {
    const kept = keptBy(server);
    const { id, placementId } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
    const named: Record<string, string> = {
      assignment: id,
      placement: placementId,
      person: await kept.idOf('pv.bao1'),
    };
    for (const status of ['approved', 'nominated', 'draft'] as const)
      named[status] = await kept.addExemplar({ status, by: 'pnv.donghai' });
    const http = await asHttp(person);
    for (const [door, welcome] of Object.entries(DOORS)) {
      const address = door.replace(/:(\w+)/g, (_, name: string) => named[name] ?? '');
      const opens = welcome.includes(person);
      const page = await http.get(address, { maxRedirects: 0 });
      expect.soft(page.status(), door).toBe(opens ? 200 : 403);
      if (opens) continue;
      const [path, search = ''] = address.split('?');
      const data = await http.get(`${path}.data?${search}`, { maxRedirects: 0 });
      expect.soft(data.status(), `the data of ${door}`).toBe(403);
    }
  });
}

test('asks a stranger to sign in, and leads back to the page', async ({ asHttp }) => {
  const http = await asHttp(null);
  for (const door of Object.keys(DOORS)) {
    const answer = await http.get(door, { maxRedirects: 0 });
    expect.soft(answer.status(), door).toBe(302);
    const to = new URL(answer.headers().location ?? '', 'http://localhost');
    expect.soft([to.pathname, to.searchParams.get('next')], door).toEqual(['/login', door]);
  }
});

test('leads each role home', async ({ asHttp }) => {
  const homes: Record<string, string> = {
    bantdkt: '/progress',
    'tk.bao': '/calendar',
    'pv.bao1': '/work',
    admin: '/admin',
    sovhttdl: '/progress',
    'pnv.donghai': '/exemplars',
  };
  for (const [person, home] of Object.entries(homes)) {
    const answer = await (await asHttp(person)).get('/', { maxRedirects: 0 });
    expect.soft([answer.status(), answer.headers().location], person).toEqual([302, home]);
  }
});

test('does not know objects that are not there', async ({ asHttp }) => {
  const nowhere = '019ad000-0000-7000-8000-000000000000';
  const asked: [string, string][] = [
    ['bantdkt', `/exemplars/${nowhere}`],
    ['bantdkt', `/exemplars/${nowhere}/approval`],
    ['bantdkt', `/exemplars/import/${nowhere}`],
    ['tk.bao', `/assignments/${nowhere}`],
    ['tk.bao', `/calendar/assignments/${nowhere}`],
    ['tk.bao', `/placements/${nowhere}/move`],
    ['admin', `/admin/people/${nowhere}`],
    ['admin', `/admin/outlets/${nowhere}`],
    ['tk.bao', `/files/${nowhere}`],
    ['tk.bao', '/khong-co-trang-nay'],
  ];
  for (const [person, address] of asked) {
    const answer = await (await asHttp(person)).get(address);
    expect.soft(answer.status(), address).toBe(404);
    if (!address.startsWith('/files'))
      expect.soft(await answer.text(), address).toContain('Không tìm thấy');
  }
  const verbs: [string, string, Record<string, string>][] = [
    ['pv.bao1', `/assignments/${nowhere}/claim`, {}],
    ['tk.bao', `/assignments/${nowhere}/editing`, {}],
    ['bantdkt', `/exemplars/${nowhere}/appraisal`, {}],
    ['tk.bao', `/placements/${nowhere}/schedule`, {}],
    ['tk.bao', `/assignments/${nowhere}/constructor`, {}],
  ];
  for (const [person, address, form] of verbs) {
    const answer = await (await asHttp(person)).post(address, { form });
    expect.soft(answer.status(), address).toBe(404);
  }
});

test('takes no verb from another origin', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  const http = await asHttp('pv.bao1');
  for (const headers of [
    { Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]) {
    const answer = await http.post(`/assignments/${id}/claim`, { headers });
    expect.soft(answer.status(), JSON.stringify(headers)).toBe(403);
    const fetched = await http.post(`/assignments/${id}/claim.data`, { headers });
    expect.soft(fetched.status(), `data: ${JSON.stringify(headers)}`).toBe(403);
  }
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({ status: 'open', version: 1 });
});

test('tells why a verb is refused, in the page', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const open = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  const claimed = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao2' });
  const editing = await kept.addAssignment({ outlet: 'bao', status: 'editing', lead: 'pv.bao2' });
  const stranger = await (await asHttp('pv.dai1')).post(`/assignments/${open.id}/claim`);
  expect(stranger.status()).toBe(403);
  expect(await stranger.text()).toContain('không thuộc quyền của bạn');
  const late = await (await asHttp('pv.bao1')).post(`/assignments/${claimed.id}/claim`);
  expect(late.status()).toBe(409);
  expect(await late.text()).toContain('Võ Thành Trung đã nhận đề tài này trước');
  const bare = await (await asHttp('tk.bao')).post(`/assignments/${editing.id}/return`, {
    form: { reason: '  ' },
  });
  expect(bare.status()).toBe(422);
  expect(await bare.text()).toContain('Nhập lý do');
});
