/** Whatever stands in an address or in a form is answered at once, and never by a fault. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'http/odd-input' });

const DAYS = ['0000-01-01', '0001-01-01', '9999-12-31', '1900-01-01', '2100-12-31', '2019-13-45'];
const VIEWS = ['month', 'week', 'day', 'agenda', 'board', 'lanes', 'kanban', 'table'];
const NUMBERS = ['1e999', '-1', '99999999999', 'NaN', '0x10', '1.5', '%00', '٣'];

test('shows a calendar for any day, today where the address names none', async ({ asHttp }) => {
  const http = await asHttp('tk.bao');
  for (const day of DAYS) {
    for (const view of VIEWS) {
      const address = `/calendar?view=${view}&date=${day}`;
      expect((await http.get(address)).status(), address).toBe(200);
    }
    for (const address of [
      `/calendar.data?date=${day}`,
      `/calendar?by=channel&view=day&deadlines=1&date=${day}`,
      `/calendar/plan?date=${day}&time=99:99`,
      `/calendar/advice?outletId=x&plannedOn=${day}&deadlineDay=${day}`,
      `/calendar/rundown?date=${day}`,
    ])
      expect((await http.get(address)).status(), address).toBeLessThan(500);
  }
  const odd = await (await http.get('/calendar?date=0000-01-01')).text();
  expect(odd).toContain('2019-12-02');
});

test('takes no number of an address at its word', async ({ asHttp }) => {
  const http = await asHttp('admin');
  for (const number of NUMBERS)
    for (const address of [
      `/calendar?view=table&page=${number}&sort=${number}`,
      `/assignments?page=${number}`,
      `/exemplars?page=${number}&sort=${number}`,
      `/progress?page=${number}&month=${number}`,
      `/progress/exemplars?page=${number}&month=0000-00`,
      `/progress/publications?page=${number}&month=9999-12`,
      `/notifications?page=${number}`,
      `/admin?page=${number}`,
      `/admin/places?era=${number}`,
    ])
      expect((await http.get(address)).status(), address).toBeLessThan(500);
});

test('answers forms of any size and shape in words', async ({ asHttp, server }) => {
  const reporter = await asHttp('pv.bao1');
  const admin = await asHttp('admin');
  const send = async (
    http: typeof admin,
    address: string,
    body: string,
  ): Promise<[number, string]> => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await http.post(address, { data: body, headers, maxRedirects: 0 });
    return [answer.status(), await answer.text()];
  };
  const profile = await send(
    reporter,
    '/reporters/me',
    'version=1&equipment=x&languages[999999999]=vi',
  );
  expect(profile[0]).toBe(422);
  expect(profile[1]).toContain('không đúng dạng');
  for (const [address, body] of [
    ['/admin/people/new', 'username=x&grants[999999999]=admin'],
    ['/slots/new', 'weekdays[99999999]=1'],
    ['/series/new', 'weekdays[99999999]=1'],
    ['/calendar/plan', 'reruns[99999999]=1'],
    ['/slots/new', 'startsOn=0019-12-20&repeat=daily'],
    ['/series/new', 'startsOn=9999-12-20&repeat=daily'],
    ['/admin/people/new', `${'a.'.repeat(2_000)}a=1`],
    ['/admin/people/new', Array.from({ length: 100_000 }, (_, at) => `x${at}=`).join('&')],
    ['/admin/people/new', '__proto__.x=1&constructor=2&username=a'],
    ['/admin/people/new', `displayName=${'x'.repeat(200_000)}`],
  ] as const) {
    const http = address.startsWith('/admin') ? admin : await asHttp('tk.bao');
    const [status, text] = await send(http, address, body);
    expect(status, body.slice(0, 60)).toBe(422);
    expect(text).not.toContain('Hệ thống gặp lỗi');
  }
  const nominator = await asHttp('pnv.donghai');
  for (const name of ['name[999999999]', 'zz[999999999]', 'zz'])
    expect((await send(nominator, '/exemplars/new', `${name}=x&intent=draft`))[0], name).toBe(422);
  const { id } = await keptBy(server).addAssignment({ outlet: 'bao', status: 'open' });
  const editor = await asHttp('tk.bao');
  for (const day of ['9999-12-31', '0000-01-01', '0001-01-01', '0019-12-20']) {
    const details = `version=1&title=x&genre=profile&deadlineTime=16:00&deadlineDay=${day}`;
    const [status, text] = await send(editor, `/assignments/${id}/details`, details);
    expect([status, text.includes('Ngày không hợp lệ')], day).toEqual([422, true]);
  }
  const old = `version=99999999999&title=x&genre=profile`;
  expect((await send(editor, `/assignments/${id}/details`, old))[0]).toBe(422);
});
