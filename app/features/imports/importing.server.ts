/** Brings the valid rows into the register: prepared outside, then written in one transaction. */
import { setImmediate as turn } from 'node:timers/promises';
import {
  insertExemplars,
  type ReadyExemplar,
  readyExemplar,
} from '~/features/exemplars/commands.import.server';
import type { NewExemplar } from '~/features/exemplars/commands.write.server';
import type { RegisteredName } from '~/features/exemplars/queries.names.server';
import { loadPlaces, type PlaceBook } from '~/features/exemplars/queries.places.server';
import { recordAll } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { flag, fromJson, json } from '~db/columns';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ImportsTable } from '~db/schema/exemplars';
import { matchKey, Register, registered } from './duplicates.server';
import type { Job } from './jobs.server';
import { becomesApproved, type ImportMode, type Problem, type Understood } from './rules';

export interface ImportResult {
  imported: number;
  approved: number;
  nominated: number;
  duplicates: number;
  errors: number;
  skipped: number;
}

interface Ready {
  number: number;
  key: string;
  row: Understood;
  keepDuplicate: boolean;
  problems: Problem[];
  exemplar: ReadyExemplar;
}

/** As the form of an exemplar has it; what is longer goes to its achievements. */
const LONGEST_SUMMARY = 500;
const READ = 100;
// 34 columns a row: far below the 32,766 parameters that every database takes, and about 5 ms.
const WRITE = 100;

/** Imports the valid rows of an import that is marked as importing. All of it happens, or nothing. */
export async function importRows(ctx: Ctx, importId: string, job: Job): Promise<void> {
  const ready = await readValid(ctx, importId);
  await ctx.db.transaction(async (tx) => {
    job.progress = { done: 0, total: ready.length };
    const list = await tx.q
      .selectFrom('imports')
      .selectAll()
      .where('id', '=', importId)
      .executeTakeFirstOrThrow();
    const fresh = await setAsideLate(tx, list, ready);
    for (let from = 0; from < fresh.length; from += WRITE) {
      const some = fresh.slice(from, from + WRITE);
      await writeRows(tx, ctx, list, some);
      job.progress.done += some.length;
      // The transaction stays open, but everybody who does not need the database goes on.
      await turn();
    }
    await finish(tx, ctx, list, fresh);
  });
}

async function readValid(ctx: Ctx, importId: string): Promise<Ready[]> {
  const list = await ctx.db.q
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  const places = await loadPlaces(ctx.db);
  const ready: Ready[] = [];
  for (let after = 0; ; ) {
    const rows = await ctx.db.q
      .selectFrom('import_rows')
      .select(['row_number', 'resolved', 'match_key', 'keep_duplicate', 'problems'])
      .where('import_id', '=', importId)
      .where('status', '=', 'valid')
      .where('row_number', '>', after)
      .orderBy('row_number')
      .limit(READ)
      .execute();
    for (const each of rows) {
      const row = fromJson<Understood>(each.resolved);
      if (!row) continue;
      ready.push({
        number: each.row_number,
        key: each.match_key ?? matchKey(row),
        row,
        keepDuplicate: each.keep_duplicate === 1,
        problems: fromJson<Problem[]>(each.problems) ?? [],
        exemplar: readyExemplar(ctx, exemplarOf(row, list, places)),
      });
    }
    if (rows.length < READ) return ready;
    after = rows.at(-1)?.row_number ?? after;
    await turn();
  }
}

/**
 * Sets aside the rows that the register has come to hold since the list was read; gives the others. Two imports of one list wait for each other here: the
 * programme's row is locked first, on the database that locks rows.
 */
async function setAsideLate(tx: Tx, list: ImportsTable, ready: Ready[]): Promise<Ready[]> {
  await hold(tx, 'programmes', { id: list.programme_id });
  const register = await Register.load(tx, list.programme_id, { since: list.created_at });
  const fresh: Ready[] = [];
  for (const each of ready) {
    const same = each.keepDuplicate ? null : register.find(each.key);
    if (same) await keepAsDuplicate(tx, list.id, each, same);
    else fresh.push(each);
  }
  return fresh;
}

async function keepAsDuplicate(
  tx: Tx,
  importId: string,
  { number, problems }: Ready,
  { id, name }: RegisteredName,
): Promise<void> {
  await tx.q
    .updateTable('import_rows')
    .set({ status: 'duplicate', problems: json([...problems, registered({ id, name })]) })
    .where('import_id', '=', importId)
    .where('row_number', '=', number)
    .execute();
}

async function writeRows(
  tx: Tx,
  ctx: Ctx,
  list: ImportsTable,
  rows: readonly Ready[],
): Promise<void> {
  await insertExemplars(
    tx,
    rows.map(({ exemplar }) => exemplar),
  );
  await turn();
  await recordAll(
    tx,
    ctx,
    rows.map((each) => ({
      subject: { kind: 'exemplar' as const, id: each.exemplar.row.id },
      event: 'import',
      to: each.exemplar.row.status,
      data: eventData(list, each),
    })),
  );
  await turn();
  // What the dossier now holds is not kept twice, contact data above all.
  await tx.q
    .insertInto('import_rows')
    .values(
      rows.map((each) => ({
        import_id: list.id,
        row_number: each.number,
        cells: json({ values: [] }),
        corrections: null,
        resolved: null,
        problems: json(each.problems.filter(({ severity }) => severity === 'warning')),
        status: 'imported' as const,
        match_key: each.key,
        keep_duplicate: flag(each.keepDuplicate),
        exemplar_id: each.exemplar.row.id,
      })),
    )
    .onConflict((on) =>
      on.columns(['import_id', 'row_number']).doUpdateSet((set) => ({
        cells: set.ref('excluded.cells'),
        corrections: null,
        resolved: null,
        problems: set.ref('excluded.problems'),
        status: set.ref('excluded.status'),
        exemplar_id: set.ref('excluded.exemplar_id'),
      })),
    )
    .execute();
}

const eventData = (list: ImportsTable, { number, row }: Ready) => ({
  file: list.file_name,
  row: number,
  ...(becomesApproved(row, list.mode)
    ? { decisionNumber: row.decisionNumber, decisionDate: row.decisionDate }
    : {}),
});

function exemplarOf(
  row: Understood,
  list: { id: string; programme_id: string; mode: ImportMode },
  places: PlaceBook,
): NewExemplar {
  const place = places.at(row.placeCode, row.placeValidFrom);
  if (!place) throw new Error(`the place ${row.placeCode} is gone`);
  const approved = becomesApproved(row, list.mode);
  const long = row.summary.length > LONGEST_SUMMARY;
  return {
    programmeId: list.programme_id,
    importId: list.id,
    place,
    name: row.name,
    family: row.family,
    kind: row.kind,
    sectorCode: row.sectorCode,
    movementCode: row.movementCode,
    placeDetail: row.placeDetail,
    birthYear: row.birthYear,
    isMinor: false,
    summary: long
      ? `${row.summary.slice(0, LONGEST_SUMMARY - 1).replace(/\s+\S*$/, '')}…`
      : row.summary,
    achievements: long ? row.summary : '',
    status: approved ? 'approved' : 'nominated',
    source: 'import',
    consent: row.consent,
    consentBy: null,
    consentOn: null,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
    approvedOn: approved ? row.decisionDate : null,
    contact: { contactPerson: '', phone: row.phone, email: '', address: '', contactNote: row.note },
  };
}

async function finish(
  tx: Tx,
  ctx: Ctx,
  list: ImportsTable,
  fresh: readonly Ready[],
): Promise<void> {
  const counts = await tx.q
    .selectFrom('import_rows')
    .select(['status', ({ fn }) => fn.countAll<number>().as('rows')])
    .where('import_id', '=', list.id)
    .groupBy('status')
    .execute();
  const count = (status: string) =>
    Number(counts.find((each) => each.status === status)?.rows ?? 0);
  const approved = fresh.filter(({ row }) => becomesApproved(row, list.mode)).length;
  const result: ImportResult = {
    imported: fresh.length,
    approved,
    nominated: fresh.length - approved,
    duplicates: count('duplicate'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  await tx.q
    .updateTable('imports')
    .set({
      status: 'done',
      result: json(result),
      updated_at: ctx.clock.now(),
      version: list.version + 1,
    })
    .where('id', '=', list.id)
    .execute();
  await recordAll(tx, ctx, [
    {
      subject: { kind: 'import', id: list.id },
      event: 'run',
      from: 'importing',
      to: 'done',
      data: { ...result },
    },
  ]);
}
