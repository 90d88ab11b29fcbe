/** PostgreSQL ends every connection while people write: requests may fail, the process lives and goes on. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'reliability/lost-connections' });

const PEOPLE = 6;
const TIMES = 5;

test('a server outlives the loss of every connection, loses nothing that was answered, and serves again', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1' });
  const reporter = await asHttp('pv.bao1');
  const comment = async (body: string) =>
    (
      await reporter.post(`/assignments/${id}/comments`, { form: { body }, maxRedirects: 0 })
    ).status();
  const answered: string[] = [];
  let writing = true;
  const writers = Array.from({ length: PEOPLE }, async (_, person) => {
    for (let count = 0; writing; count += 1) {
      const body = `Ghi chú ${person}-${count}`;
      if ((await comment(body)) === 302) answered.push(body);
    }
  });
  for (let time = 1; time <= TIMES; time += 1) {
    const before = answered.length;
    await endConnections(server.database);
    // It has written again since.
    await expect.poll(() => answered.length).toBeGreaterThan(before + PEOPLE);
  }
  writing = false;
  await Promise.all(writers);
  expect(server.exitCode()).toBeNull();

  const ready = async () => (await (await asHttp(null)).get('/readyz')).status();
  await expect.poll(ready).toBe(200);
  expect(await comment('Ghi chú sau cùng')).toBe(302);
  const bodies = (
    await kept.rows<{ body: string }>('select body from comments where assignment_id = ?', id)
  ).map(({ body }) => body);
  expect(bodies).toEqual(expect.arrayContaining(answered));
  expect(new Set(bodies).size, 'nothing is written twice').toBe(bodies.length);
  const events = await kept.rows(
    "select id from history where subject_id = ? and event = 'comment'",
    id,
  );
  expect(events).toHaveLength(bodies.length);
});

/** Ends those of the product, not the back door's own. */
const endConnections = ({ rows }: { rows(sql: string): Promise<unknown[]> }) =>
  rows(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'guong-sang%'`,
  );
