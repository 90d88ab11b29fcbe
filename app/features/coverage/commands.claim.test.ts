import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { fold, sortKey } from '~/platform/text';
import type { Instant } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { TEST_NOW } from '~db/testing/people';
import { startAssignment } from './commands.assignments.server';
import { claimAssignment, releaseAssignment } from './commands.lead.server';
import { addAssignment, addExemplar, refusalBy } from './testing/rows';

const CROWD = 50;

describe.each(ENGINES)('claiming on $name', ({ open }) => {
  const room = withPeople(open);
  let exemplarId: string;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base);
  });

  async function crowd(): Promise<Ctx[]> {
    const people = Array.from({ length: CROWD }, (_, index) => ({
      id: v7(),
      name: `Phóng viên ${index + 1}`,
    }));
    await room.db.transaction(async ({ q }) => {
      await q
        .insertInto('people')
        .values(
          people.map(({ id, name }) => ({
            id,
            username: id,
            display_name: name,
            name_sort: sortKey(name),
            name_folded: fold(name),
            password_hash: '!',
            must_change_password: 0 as const,
            locale: 'vi' as const,
            disabled_at: null,
            created_at: TEST_NOW as Instant,
            version: 1,
          })),
        )
        .execute();
      await q
        .insertInto('roles')
        .values(
          people.map(({ id }) => ({
            id: v7(),
            person_id: id,
            role: 'reporter' as const,
            outlet_id: room.base.outlets.bao,
            place_code: null,
          })),
        )
        .execute();
    });
    const model = room.base.ctxFor('pv.bao1');
    return people.map(({ id, name }) => ({
      ...model,
      who: { ...model.who, id, displayName: name },
    }));
  }

  it(`of ${CROWD} at once exactly one wins, the others learn who`, async () => {
    const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const people = await crowd();
    const answers = await Promise.all(people.map((ctx) => refusalBy(claimAssignment(ctx, id))));
    const winner = people[answers.indexOf(null)];
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    for (const answer of answers) {
      if (answer) {
        expect(answer).toMatchObject({
          status: 409,
          code: 'coverage.errors.alreadyClaimed',
          params: { name: winner?.who.displayName },
        });
      }
    }
    const row = await room.db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      status: 'claimed',
      lead_id: winner?.who.id,
      assigned_by: winner?.who.id,
      version: 2,
    });
    const events = await room.db.q
      .selectFrom('history')
      .select(['event', 'actor_id'])
      .where('subject_id', '=', id)
      .execute();
    expect(events).toEqual([{ event: 'claim', actor_id: winner?.who.id }]);
  }, 60_000);

  it('repeating one’s own won claim changes nothing, at once or after the work has begun', async () => {
    const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const me = room.base.ctxFor('pv.bao1');
    await Promise.all([claimAssignment(me, id), claimAssignment(me, id), claimAssignment(me, id)]);
    await startAssignment(me, id);
    await claimAssignment(me, id);
    const row = await room.db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.status, row.version]).toEqual(['in_progress', 3]);
    const events = await room.db.q
      .selectFrom('history')
      .select('event')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map((each) => each.event)).toEqual(['claim', 'start']);
  });

  it('released work can be claimed by another; the one before is told so', async () => {
    const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    await claimAssignment(room.base.ctxFor('pv.bao1'), id);
    await releaseAssignment(room.base.ctxFor('pv.bao1'), id);
    await claimAssignment(room.base.ctxFor('pv.bao2'), id);
    expect(await refusalBy(claimAssignment(room.base.ctxFor('pv.bao1'), id))).toMatchObject({
      code: 'coverage.errors.alreadyClaimed',
      params: { name: 'Võ Thành Trung' },
    });
    expect(await refusalBy(releaseAssignment(room.base.ctxFor('pv.bao1'), id))).toMatchObject({
      status: 403,
    });
  });

  it('another outlet’s work is not theirs; a withdrawn exemplar’s is nobody’s', async () => {
    const id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    expect(await refusalBy(claimAssignment(room.base.ctxFor('pv.dai1'), id))).toMatchObject({
      status: 403,
    });
    const withdrawn = await addExemplar(room.db, room.base, { status: 'withdrawn' });
    const stopped = await addAssignment(room.db, room.base, { exemplar_id: withdrawn });
    expect(await refusalBy(claimAssignment(room.base.ctxFor('pv.bao1'), stopped))).toMatchObject({
      status: 409,
      code: 'coverage.errors.exemplarWithdrawn',
    });
  });
});
