/** The verbs that the page of an import sends, by their `intent`. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { PlainErrorKey } from '~/platform/i18n/keys';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import type { VerbDone } from '~/platform/verb-action.server';
import type { Begun, OnFault } from './background.server';
import {
  dropRemembered,
  setColumns,
  setContext,
  setSheets,
  setSwitch,
} from './commands.choices.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, runImport, stopImport, uploadList } from './commands.server';
import { undoImport } from './commands.undo.server';
import { LEFT_OUT_FIELD, rowTexts } from './form-texts';
import {
  cellsFrom,
  columnsSchema,
  contextFrom,
  contextSchema,
  correctionSchema,
  dropSchema,
  mappingsFrom,
  modeSchema,
  rowNumberSchema,
  sheetsSchema,
  switchSchema,
  undoSchema,
  valuesFrom,
  wishSchema,
} from './input';
import { waitAtMost } from './jobs.server';
import { getStoredRow } from './queries.server';
import { rowPlace } from './rules.layout';
import { readImport } from './states.server';

interface Asked {
  id: string;
  /** The address of the page that asked: where it goes back to. */
  url: string;
  onFault: OnFault;
}

/** A list of a few hundred rows is done before the answer goes out. */
const PATIENCE_MS = 2500;

/**
 * Uploads the list of the form and waits for it as long as a person would. Throws as `uploadList` does, and 422 when the list
 * turns out to be none while one waits; later the page of the import says so.
 */
export async function uploadVerb(ctx: Ctx, form: FormData, onFault: OnFault): Promise<VerbDone> {
  const mode = modeSchema.parse(form.get('mode'));
  const { id, work } = await uploadList(ctx, form.get('file'), mode, onFault);
  await waitAtMost(work, PATIENCE_MS);
  const { status, failure } = await readImport(ctx.db, id);
  if (status === 'failed' && failure) {
    const code = failure as PlainErrorKey;
    throw new DomainError(code, 422, {}, { file: [code] });
  }
  const to = `/exemplars/import/${id}`;
  return { to, done: status === 'preview' ? 'imports.done.uploaded' : 'imports.done.reading' };
}

const statusOf = async (ctx: Ctx, id: string) => (await readImport(ctx.db, id)).status;

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
    const done = (await statusOf(ctx, asked.id)) === 'done';
    return { to: page, done: done ? 'imports.done.imported' : 'imports.done.run' };
  }
  if (intent === 'undo') {
    const { work } = await undoImport(ctx, asked.id, parseForm(undoSchema, form), asked.onFault);
    await waitAtMost(work, PATIENCE_MS);
    const undone = (await statusOf(ctx, asked.id)) === 'undone';
    return { to: page, done: undone ? 'imports.done.undone' : 'imports.done.undoing' };
  }
  if (intent === 'stop') {
    await stopImport(ctx, asked.id);
    return { to: page, done: 'imports.done.stopped' };
  }
  const begun = await beginAnew(ctx, form, asked);
  if (!begun) return rowVerb(ctx, form, asked);
  await waitAtMost(begun.work, PATIENCE_MS);
  const { status, failure } = await readImport(ctx.db, asked.id);
  if (status === 'preview' && failure) throw new DomainError(failure as PlainErrorKey, 422);
  const done = status === 'preview';
  return {
    to: intent === 'columns' || intent === 'sheets' ? page : backTo(asked.url, null),
    done: done ? 'imports.done.readAgain' : 'imports.done.columns',
  };
}

/** Begins to read the list anew by what the form decides for all of it; null when it decides no such thing. */
async function beginAnew(ctx: Ctx, form: FormData, { id, onFault }: Asked): Promise<Begun | null> {
  switch (form.get('intent')) {
    case 'columns': {
      const wanted = { mappings: mappingsFrom(form), values: valuesFrom(form) };
      return setColumns(ctx, id, { ...wanted, ...parseForm(columnsSchema, form) }, onFault);
    }
    case 'switch':
      return setSwitch(ctx, id, parseForm(switchSchema, form), onFault);
    case 'context': {
      const wanted = { values: contextFrom(form), ...parseForm(contextSchema, form) };
      return setContext(ctx, id, wanted, onFault);
    }
    case 'sheets':
      return setSheets(ctx, id, parseForm(sheetsSchema, form), onFault);
    case 'drop':
      return dropRemembered(ctx, id, parseForm(dropSchema, form), onFault);
    default:
      return null;
  }
}

async function rowVerb(ctx: Ctx, form: FormData, { id, url }: Asked): Promise<VerbDone> {
  const row = rowNumberSchema.safeParse(form.get('id'));
  if (!row.success) throw new DomainError('imports.errors.rowGone', 422);
  const params = { row: rowPlace(row.data).row };
  if (form.get('intent') === 'correct') {
    const status = await saveMerged(form, {
      // A row that is left as it is may be taken in again.
      evenUnchanged: true,
      save: () =>
        correctRow(ctx, id, row.data, cellsFrom(form), {
          ...parseForm(correctionSchema, form),
          skipped: form.get(LEFT_OUT_FIELD) === '1',
        }),
      overtaken: 'errors.conflict',
      stored: async () => {
        const { row: stored, by, at } = await getStoredRow(ctx, id, row.data);
        return { version: stored.version, texts: rowTexts(stored), by, at };
      },
    });
    const right = status === 'valid';
    return {
      to: backTo(url, right ? null : row.data),
      done: right ? 'imports.done.corrected' : 'imports.done.correctedStill',
      params,
    };
  }
  const { intent: wish, version } = parseForm(wishSchema, form);
  await wishRow(ctx, id, row.data, wish, version);
  const done = {
    skip: 'imports.done.skipped',
    include: 'imports.done.included',
    keep: 'imports.done.kept',
    take: 'imports.done.taken',
    putBack: 'imports.done.putBack',
  } as const;
  return { to: backTo(url, null), done: done[wish], params };
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
