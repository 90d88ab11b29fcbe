import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Instant } from '~db/columns';
import { json } from '~db/columns';
import { SHARED_ENGINES } from '~db/testing/databases';
import { withProcesses } from '~db/testing/processes';
import type { Ctx } from './context.server';
import { DomainError } from './errors';
import { once, withReceipt } from './receipts.server';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** A verb that creates a row and answers with its id. */
const create = (ctx: Ctx, refuse = false) =>
  ctx.db.transaction((tx) =>
    once(tx, ctx, async () => {
      const key = `made ${v7()}`;
      const at = '2019-12-02T01:00:00.000Z' as Instant;
      await tx.q
        .insertInto('settings')
        .values({ key, value: json(1), updated_at: at })
        .execute();
      if (refuse) throw new DomainError('errors.conflict', 409);
      return { key };
    }),
  );

describe.each(SHARED_ENGINES)('what is sent twice, on $name', ({ open }) => {
  const room = withProcesses(open);
  const made = async () =>
    (await room.db.q.selectFrom('settings').select('key').where('key', 'like', 'made %').execute())
      .length;

  it('is done once, by two processes at the same moment, and answered alike', async () => {
    const before = await made();
    const form = formOf({ key: v4(), name: 'a' });
    const answers = await Promise.all(
      room.inTurns('tk.bao', 20).map((ctx) => create(withReceipt(ctx, form, 'create'))),
    );
    expect(await made()).toBe(before + 1);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(1);
  });

  it('is another request with other contents, of another verb, or of another person', async () => {
    const before = await made();
    const key = v4();
    const ctx = room.base.ctxFor('tk.bao');
    await create(withReceipt(ctx, formOf({ key, name: 'a' }), 'create'));
    await create(withReceipt(ctx, formOf({ key, name: 'b' }), 'create'));
    await create(withReceipt(ctx, formOf({ key, name: 'a' }), 'create', 'of another'));
    await create(withReceipt(room.base.ctxFor('tk.dai'), formOf({ key, name: 'a' }), 'create'));
    expect(await made()).toBe(before + 4);
  });

  it('may be sent again where it was refused, and is done each time without a key', async () => {
    const before = await made();
    const ctx = room.base.ctxFor('tk.bao');
    const sent = withReceipt(ctx, formOf({ key: v4() }), 'create');
    await expect(create(sent, true)).rejects.toThrow('errors.conflict');
    await create(sent);
    await create(withReceipt(ctx, formOf({ name: 'a' }), 'create'));
    await create(withReceipt(ctx, formOf({ name: 'a' }), 'create'));
    expect(await made()).toBe(before + 3);
  });

  it('needs a key that is one', () => {
    const ctx = room.base.ctxFor('tk.bao');
    for (const key of ['short', 'x'.repeat(65), 'not a key!'])
      expect(() => withReceipt(ctx, formOf({ key }), 'create')).toThrow('errors.invalid');
  });
});
