/** A list of places before it is written: what it would do, and what is wrong with it. */
import { createHash } from 'node:crypto';
import { writeGrid } from '~/features/imports/queries.grid.server';
import type { Ctx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { translator } from '~/platform/i18n/server';
import { fromJson } from '~db/columns';
import type { Reader } from '~db/connect';
import { requireInstallationAdmin } from './queries.admin.server';
import { hangingOnPlace, placesByCode } from './queries.places.server';
import {
  type JudgedPlaces,
  judgePlaces,
  PLACE_COLUMNS,
  type PlaceRowTexts,
  type RowProblem,
} from './rules.place-list';

interface PlaceList {
  id: string;
  fileName: string;
  rows: readonly PlaceRowTexts[];
  done: boolean;
}

/** A list that was uploaded, or null. */
export async function readPlaceList(db: Reader, id: string): Promise<PlaceList | null> {
  const row = await db.q
    .selectFrom('place_lists')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    (row && {
      id,
      fileName: row.file_name,
      rows: fromJson<PlaceRowTexts[]>(row.rows) ?? [],
      done: row.done === 1,
    }) ??
    null
  );
}

/** What the rows would do to the places of now. */
export async function judgeList(db: Reader, rows: readonly PlaceRowTexts[]): Promise<JudgedPlaces> {
  const codes = rows.flatMap(({ code, parentCode, successorCode }) => [
    code,
    parentCode,
    successorCode,
  ]);
  return judgePlaces(rows, await placesByCode(db, codes));
}

/** What the list would do, as a short text: another one once a place that it concerns has changed. */
export function digestOf({ created, changed }: JudgedPlaces): string {
  const facts = [
    ...created.map(({ code, validFrom }) => [code, validFrom]),
    ...changed.map(({ code, validFrom, version }) => [code, validFrom, version]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

/** Whom the ends of a list leave behind, as far as they are counted. */
export async function hangingOnEnds(db: Reader, { changed }: JudgedPlaces) {
  const ended = changed.filter(({ validTo }) => validTo !== null);
  const hanging = { ended: ended.length, people: 0, exemplars: 0 };
  for (const { code, validFrom } of ended.slice(0, COUNTED)) {
    const { people, exemplars } = await hangingOnPlace(db, code, validFrom);
    hanging.people += people;
    hanging.exemplars += exemplars;
  }
  return hanging;
}

/** Errors that the page shows at once. */
const SHOWN = 200;
/** Ends whose exemplars and people are counted one by one. */
const COUNTED = 500;

export interface PlaceListPreview {
  id: string;
  fileName: string;
  done: boolean;
  rows: number;
  created: number;
  changed: number;
  same: number;
  ended: number;
  /** What the ends leave behind. */
  hanging: { people: number; exemplars: number };
  /** What the page was drawn from: see `digestOf`. */
  digest: string;
  problems: RowProblem[];
  problemsTotal: number;
}

/** Throws 403, 404. */
export async function getPlaceListPreview(ctx: Ctx, id: string): Promise<PlaceListPreview> {
  requireInstallationAdmin(ctx);
  const list = await readPlaceList(ctx.db, id);
  if (!list) throw notFound();
  const judged = await judgeList(ctx.db, list.rows);
  const { created, changed, same, problems } = judged;
  const { ended, ...hanging } = await hangingOnEnds(ctx.db, judged);
  return {
    id,
    fileName: list.fileName,
    done: list.done,
    rows: list.rows.length,
    created: created.length,
    changed: changed.length,
    same,
    ended,
    hanging,
    digest: digestOf(judged),
    problems: problems.slice(0, SHOWN),
    problemsTotal: problems.length,
  };
}

/** An empty list with its headings. Throws 403. */
export async function placeListTemplate(ctx: Ctx): Promise<{ bytes: Buffer; fileName: string }> {
  requireInstallationAdmin(ctx);
  const t = translator(ctx.who.locale);
  const bytes = await writeGrid({
    sheet: t('admin.places.title'),
    headings: PLACE_COLUMNS.map((column) => t(`admin.placeList.column.${column}`)),
    rows: [],
    widths: [12, 36, 16, 16, 18, 18, 22],
  });
  return { bytes, fileName: t('admin.placeList.fileName') };
}
