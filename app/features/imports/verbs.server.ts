/** The verbs that the page of an import sends, by their `intent`. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { VerbDone } from '~/platform/verb-action.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, type OnFault, runImport, setColumns } from './commands.server';
import { cellsFrom, mappingFrom, modeSchema, rowNumberSchema, wishSchema } from './input';
import { waitAtMost } from './jobs.server';

interface Asked {
  id: string;
  /** The address of the page that asked: where it goes back to. */
  url: string;
  onFault: OnFault;
}

/** A list of a few hundred rows is done before the answer goes out. */
const PATIENCE_MS = 2500;

/** Runs the verb. Throws DomainError as the commands do, 422 for a verb that there is not. */
export async function importVerb(ctx: Ctx, form: FormData, asked: Asked): Promise<VerbDone> {
  const intent = form.get('intent');
  const page = `/exemplars/import/${asked.id}`;
  if (intent === 'cancel') {
    await cancelImport(ctx, asked.id);
    return { to: page, done: 'imports.done.cancelled' };
  }
  if (intent === 'run') {
    const { work } = await runImport(ctx, asked.id, asked.onFault);
    await waitAtMost(work, PATIENCE_MS);
    return { to: page, done: 'imports.done.run' };
  }
  if (intent === 'columns') {
    const wanted = { mapping: mappingFrom(form), mode: modeSchema.parse(form.get('mode')) };
    const { work } = await setColumns(ctx, asked.id, wanted, asked.onFault);
    await waitAtMost(work, PATIENCE_MS);
    return { to: page, done: 'imports.done.columns' };
  }
  return rowVerb(ctx, form, asked);
}

async function rowVerb(ctx: Ctx, form: FormData, { id, url }: Asked): Promise<VerbDone> {
  const row = rowNumberSchema.safeParse(form.get('id'));
  if (!row.success) throw new DomainError('imports.errors.rowGone', 422);
  const params = { row: row.data };
  if (form.get('intent') === 'correct') {
    const status = await correctRow(ctx, id, row.data, cellsFrom(form));
    const right = status === 'valid';
    return {
      to: backTo(url, right ? null : row.data),
      done: right ? 'imports.done.corrected' : 'imports.done.correctedStill',
      params,
    };
  }
  const wish = wishSchema.safeParse(form.get('intent'));
  if (!wish.success) throw new DomainError('errors.invalid', 422);
  await wishRow(ctx, id, row.data, wish.data);
  const done = {
    skip: 'imports.done.skipped',
    include: 'imports.done.included',
    keep: 'imports.done.kept',
  } as const;
  return { to: backTo(url, null), done: done[wish.data], params };
}

/** The same page, with the row still open for editing or closed. */
function backTo(url: string, edit: number | null): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete('_data');
  searchParams.delete('edit');
  if (edit !== null) searchParams.set('edit', String(edit));
  const search = searchParams.toString();
  return `${pathname.replace(/\.data$/, '')}${search ? `?${search}` : ''}`;
}
