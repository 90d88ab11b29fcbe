import { describe, expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import {
  appraiseExemplar,
  approveExemplar,
  nominateExemplar,
  returnExemplar,
} from './commands.server';
import { updateExemplar } from './commands.update.server';
import { saveDraft } from './commands.write.server';
import { getExemplar } from './queries.dossier.server';
import { getUndoPage } from './queries.undo.server';
import { openRegistry } from './testing/registry';
import { exemplarInput } from './testing/samples';

const WHY = 'Có đơn tố cáo, xã xác minh lại';
const OLD = 'Chồng nghiện rượu, một mình nuôi ba con.';

describe.each(ENGINES)('what readers of an approved dossier are told on $name', ({ open }) => {
  const registry = openRegistry(open);
  const readers = () =>
    ['tk.bao', 'tk.dai', 'pv.bao1', 'pv.dai1'].map((username) => registry.base.ctxFor(username));

  async function returnedAndApproved() {
    const id = await saveDraft(registry.nominator(), exemplarInput({ summary: OLD }));
    await nominateExemplar(registry.nominator(), id);
    await appraiseExemplar(registry.board(), id);
    const returned = await returnExemplar(registry.board(), id, WHY);
    await nominateExemplar(registry.nominator(), id);
    await appraiseExemplar(registry.board(), id);
    await approveExemplar(registry.board(), id);
    const { version } = await getExemplar(registry.board(), id);
    const input = exemplarInput({ summary: 'Hiến đất làm đường.' });
    await updateExemplar(registry.board(), id, { ...input, version });
    return { id, returned };
  }

  it('keeps the way to the approval and the old texts with the Board', async () => {
    const { id, returned } = await returnedAndApproved();
    for (const ctx of readers()) {
      const dossier = await getExemplar(ctx, id);
      expect(dossier.history.map(({ event, reason }) => [event, reason])).toEqual([
        ['update', null],
        ['approve', null],
      ]);
      expect(dossier.history[0]?.data).toEqual({ changed: ['summary'] });
      const told = JSON.stringify(dossier);
      for (const secret of [WHY, OLD, 'Trần Văn Thử đồng ý']) expect(told).not.toContain(secret);
      expect(await refusalIn(getUndoPage(ctx, returned))).toMatchObject({ status: 403 });
    }
    for (const username of ['bantdkt', 'pnv.donghai', 'sovhttdl', 'admin']) {
      const told = JSON.stringify(await getExemplar(registry.base.ctxFor(username), id));
      expect(told).toContain(WHY);
      expect(told).toContain(OLD);
    }
  });

  it('names whoever consented only to those who see contact data', async () => {
    const input = exemplarInput({ consentBy: 'Bà Tư, 0912345678' });
    const id = await saveDraft(registry.nominator(), input);
    await nominateExemplar(registry.nominator(), id);
    await appraiseExemplar(registry.board(), id);
    await approveExemplar(registry.board(), id);
    const consentFor = async (username: string) =>
      (await getExemplar(registry.base.ctxFor(username), id)).consent;
    for (const username of ['tk.bao', 'pv.bao1', 'sovhttdl', 'admin']) {
      expect(await consentFor(username)).toMatchObject({
        state: 'given',
        by: null,
        on: registry.board().clock.today(),
      });
    }
    for (const username of ['bantdkt', 'pnv.donghai'])
      expect((await consentFor(username)).by).toBe('Bà Tư, 0912345678');
  });
});
