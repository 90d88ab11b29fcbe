/** A server that is killed while people write: whatever was answered is there, whole and once; the rest is there whole or not at all. */
import { type Kept, keptBy } from '../setup/kept';
import { type DemoServer, openWorld, serve } from '../setup/server';
import { expect, test } from '../setup/test';
import { addWriter, type Work, type Writer, write } from './writers';

test.use({ world: 'reliability/kill' });

const ROUNDS = 5;
const WRITERS = 8;
const WORKS_EACH = 12;
/** Between how many answers of a round the server is killed. */
const [FEWEST, MOST] = [15, 90];

const STATUS_AFTER = {
  claim: 'claimed',
  release: 'open',
  start: 'in_progress',
  submit: 'submitted',
};

test('nothing that was answered is lost or half done when the server is killed', async ({
  engine,
}) => {
  // It starts the server six times.
  test.slow();
  const world = await openWorld(engine);
  const kept = keptBy(world);
  let server = await serve(world);
  const writers: Writer[] = [];
  for (let count = 0; count < WRITERS; count += 1)
    writers.push(await addWriter(kept, server, WORKS_EACH));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const answers = FEWEST + Math.floor(Math.random() * (MOST - FEWEST));
    await test.step(`round ${round}: killed after ${answers} answers`, async () => {
      await writeUntilKilled(server, writers, answers);
      server = await serve(world);
      expect(await kept.faults()).toEqual([]);
      for (const { works } of writers) for (const work of works) await expectWhole(kept, work);
    });
  }
  expect(await server.stop()).toBe(0);
  await world.end();
});

async function writeUntilKilled(server: DemoServer, writers: readonly Writer[], answers: number) {
  let [answered, killed] = [0, Promise.resolve()];
  const count = () => {
    answered += 1;
    if (answered === answers) killed = server.kill();
  };
  await Promise.all(writers.map((writer) => write(writer, server.url, count)));
  await killed;
  expect(answered, 'the server was killed while people wrote').toBeGreaterThanOrEqual(answers);
}

/** One event of the history for each answer, in its order, and rows that say the same. */
async function expectWhole(kept: Kept, work: Work): Promise<void> {
  const events = (
    await kept.rows<{ event: string }>(
      'select event from history where subject_id in (?, ?) order by id',
      work.id,
      work.placementId,
    )
  ).map(({ event }) => event);
  const least = work.done;
  const most = work.doubtful ? [...least, work.doubtful] : least;
  expect([least, most], `what was recorded about ${work.id}`).toContainEqual(events);

  const steps = events.filter((event) => event in STATUS_AFTER) as (keyof typeof STATUS_AFTER)[];
  const last = steps.at(-1);
  const { row } = await kept.stateOf('assignments', work.id);
  expect(row).toMatchObject({
    status: last ? STATUS_AFTER[last] : 'open',
    version: 1 + steps.length,
  });
  const placement = (await kept.stateOf('placements', work.placementId)).row;
  expect(placement.version).toBe(1 + events.filter((event) => event === 'move').length);

  const submissions = await kept.rows(
    'select id from submissions where assignment_id = ?',
    work.id,
  );
  expect(submissions).toHaveLength(events.filter((event) => event === 'submit').length);
  const comments = await kept.rows<{ body: string }>(
    'select body from comments where assignment_id = ? order by id',
    work.id,
  );
  expect(comments).toHaveLength(events.filter((event) => event === 'comment').length);
  expect(comments.map(({ body }) => body)).toEqual(expect.arrayContaining(work.comments));
}
