/** Fifty people claim one assignment at the same moment: one gets it, the others learn who has it. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'http/claims' });

const RIVALS = 50;

test(`of ${RIVALS} simultaneous claims exactly one wins`, async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { id, title } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  const people = ['1', '2', '3', '4', '5', '6'].map((number) => `pv.bao${number}`);
  people.push(...(await kept.addReporters('bao', RIVALS - people.length)));
  const rivals = await Promise.all(people.map((username) => asHttp(username)));
  const answers = await Promise.all(
    rivals.map((http) => http.post(`/assignments/${id}/claim`, { maxRedirects: 0 })),
  );
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status === 302)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(RIVALS - 1);

  const winner = people[statuses.indexOf(302)] ?? '';
  const { row } = await kept.stateOf('assignments', id);
  expect(row).toMatchObject({ status: 'claimed', lead_id: await kept.idOf(winner), title });
  const { name } = await kept.first<{ name: string }>(
    'select display_name as name from people where username = ?',
    winner,
  );
  for (const [index, answer] of answers.entries()) {
    if (statuses[index] === 409)
      expect.soft(await answer.text(), people[index]).toContain(`${name} đã nhận đề tài này`);
  }
});

test('repeating a claim that was won changes nothing', async ({ server, asHttp }) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'dai', status: 'open' });
  const claims = async () =>
    (await kept.rows("select id from history where subject_id = ? and event = 'claim'", id)).length;
  const sessions = await Promise.all(Array.from({ length: 5 }, () => asHttp('pv.dai1')));
  const claim = () =>
    Promise.all(sessions.map((http) => http.post(`/assignments/${id}/claim`, { maxRedirects: 0 })));
  for (const answer of await claim()) expect.soft(answer.status()).toBe(302);
  expect(await claims()).toBe(1);
  const after = await kept.stateOf('assignments', id);
  for (const answer of await claim()) expect.soft(answer.status()).toBe(302);
  expect(await kept.stateOf('assignments', id)).toEqual(after);
  expect(await claims()).toBe(1);
});

test('claims of many assignments by many people all find their one winner', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const open = await Promise.all(
    Array.from({ length: 5 }, () => kept.addAssignment({ outlet: 'bao', status: 'open' })),
  );
  const people = ['pv.bao1', 'pv.bao2', 'pv.bao3', 'pv.bao4'];
  const https = await Promise.all(people.map((username) => asHttp(username)));
  const attempts = open.flatMap(({ id }) =>
    https.map(async (http) => {
      const answer = await http.post(`/assignments/${id}/claim`, { maxRedirects: 0 });
      return { id, status: answer.status() };
    }),
  );
  const answers = await Promise.all(attempts);
  for (const { id } of open) {
    const won = answers.filter((each) => each.id === id && each.status === 302);
    expect.soft(won, id).toHaveLength(1);
    const lost = answers.filter((each) => each.id === id && each.status === 409);
    expect.soft(lost, id).toHaveLength(people.length - 1);
  }
});
