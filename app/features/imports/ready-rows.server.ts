/** Valid rows of an import made ready to be written: outside the transaction, which then only writes. */
import { type ReadyExemplar, readyExemplar } from '~/features/exemplars/commands.import.server';
import type { NewExemplar } from '~/features/exemplars/commands.write.server';
import type { PlaceBook } from '~/features/exemplars/queries.places.server';
import type { Ctx } from '~/platform/context.server';
import { fromJson } from '~db/columns';
import type { ImportsTable } from '~db/schema/exemplars';
import { matchKey } from './interpret/duplicates.server';
import { becomesApproved, type ImportMode, type Problem, type Understood } from './rules';

export interface Ready {
  number: number;
  key: string;
  row: Understood;
  keepDuplicate: boolean;
  problems: Problem[];
  exemplar: ReadyExemplar;
}

/** As the form of an exemplar has it; what is longer goes to its achievements. */
const LONGEST_SUMMARY = 500;

/** The next valid rows after a row number, at most so many; none when there are no more. */
export async function readReady(
  ctx: Ctx,
  list: ImportsTable,
  places: PlaceBook,
  { after, most }: { after: number; most: number },
): Promise<Ready[]> {
  const rows = await ctx.db.q
    .selectFrom('import_rows')
    .select(['row_number', 'resolved', 'match_key', 'keep_duplicate', 'problems'])
    .where('import_id', '=', list.id)
    .where('status', '=', 'valid')
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(most)
    .execute();
  return rows.map((each) => {
    const row = fromJson<Understood>(each.resolved);
    if (!row) throw new Error(`row ${each.row_number} is valid and was not understood`);
    return {
      number: each.row_number,
      key: each.match_key ?? matchKey(row),
      row,
      keepDuplicate: each.keep_duplicate === 1,
      problems: fromJson<Problem[]>(each.problems) ?? [],
      exemplar: readyExemplar(ctx, exemplarOf(row, list, places)),
    };
  });
}

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
    isMinor: row.isMinor === true,
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
