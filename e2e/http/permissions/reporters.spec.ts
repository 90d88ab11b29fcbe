/** Who writes what of a reporter's profile, by direct requests: editors all of it, reporters their own part. */
import { type Kept, keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { allBut, EDITOR, LEAD, REPORTERS } from './accounts';
import { type Target, walk } from './walk';

test.use({ world: 'http/permissions/reporters' });

const OWN_PART = { equipment: 'Máy ảnh, máy ghi âm', 'languages[0]': 'khmer' };
const EDITORS_PART = {
  weeklyCapacity: '1',
  crewPart: 'camera',
  note: 'Không đi xa trong tháng này.',
  'sectors[0]': 'agriculture',
  'places[0]': '960',
};

/** The profile of a reporter who asks for nothing here. */
async function profileOf(kept: Kept, username: string): Promise<Target & { personId: string }> {
  const personId = await kept.idOf(username);
  const written = await kept.rows<{ version: number }>(
    'select version from reporter_profiles where person_id = ?',
    personId,
  );
  if (!written[0])
    await kept.run(
      `insert into reporter_profiles (person_id, weekly_capacity, crew_part, equipment, languages, note, version)
       values (?, 20, null, '', '', '', 1)`,
      personId,
    );
  return {
    personId,
    address: `/reporters/${personId}`,
    watched: ['reporter_profiles', personId],
    form: { version: String(written[0]?.version ?? 1) },
  };
}

walk('reporter', [
  {
    name: 'write the whole profile',
    may: EDITOR,
    form: { ...OWN_PART, ...EDITORS_PART },
    arrange: (kept) => profileOf(kept, 'pv.bao3'),
  },
  {
    name: 'write one’s own part',
    may: LEAD,
    // The editor's form is another one, and lacks its fields here.
    otherwise: { 'tk.bao': 422 },
    form: OWN_PART,
    arrange: (kept) => profileOf(kept, 'pv.bao1'),
  },
]);

test('a reporter cannot write what the editors say of them', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { personId, address, form } = await profileOf(kept, 'pv.bao1');
  const editorsPart = async () => [
    await kept.first(
      'select weekly_capacity, crew_part, note from reporter_profiles where person_id = ?',
      personId,
    ),
    await kept.rows(
      'select * from reporter_beats where person_id = ? order by kind, code',
      personId,
    ),
  ];
  const before = await editorsPart();
  const answer = await (await asHttp('pv.bao1')).post(address, {
    form: { ...form, ...OWN_PART, ...EDITORS_PART },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  expect(await editorsPart()).toEqual(before);
  expect(
    (await kept.first('select equipment from reporter_profiles where person_id = ?', personId))
      .equipment,
  ).toBe(OWN_PART.equipment);
});

test('one’s own page takes the own part of reporters, and is not there for others', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  for (const account of REPORTERS) {
    const { form } = await profileOf(kept, account);
    const http = await asHttp(account);
    const answer = await http.post('/reporters/me', {
      form: { ...form, ...OWN_PART },
      maxRedirects: 0,
    });
    expect.soft(answer.status(), account).toBe(302);
  }
  const profiles = () => kept.rows('select * from reporter_profiles order by person_id');
  const before = await profiles();
  for (const account of allBut(REPORTERS)) {
    const answer = await (await asHttp(account)).post('/reporters/me', { form: OWN_PART });
    expect.soft(answer.status(), account).toBe(404);
  }
  expect(await profiles()).toEqual(before);
});
