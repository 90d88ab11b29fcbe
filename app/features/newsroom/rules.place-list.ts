/** A list of places as a spreadsheet has it: what its columns are, what a row means and what is wrong with it. Pure. */
import type { Message } from '~/platform/errors';
import { clean, fold } from '~/platform/text';
import { asPlainDate, type PlainDate } from '~/platform/time';
import {
  ALWAYS,
  keepsLevel,
  type PlaceFacts,
  type PlaceField,
  type PlaceKind,
  placeProblems,
} from './rules.places';

export const PLACE_COLUMNS = [
  'code',
  'name',
  'kind',
  'parentCode',
  'validFrom',
  'validTo',
  'successorCode',
] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

/** A row as it was read; `number` is that of the sheet. */
export type PlaceRowTexts = { number: number } & Record<PlaceColumn, string>;

const HEADINGS: Record<PlaceColumn, readonly string[]> = {
  code: ['ma', 'ma dia ban', 'code'],
  name: ['ten', 'ten dia ban', 'name'],
  kind: ['cap', 'loai', 'kind', 'level'],
  parentCode: ['ma cap tren', 'parent code', 'code of the level above'],
  validFrom: ['co hieu luc tu', 'tu ngay', 'valid from'],
  validTo: ['ngay cuoi', 'den ngay', 'valid to', 'last day'],
  successorCode: ['ma dia ban ke tuc', 'ma ke tuc', 'successor', 'code of the successor'],
};
const NEEDED: readonly PlaceColumn[] = ['code', 'name', 'kind'];

type Grid = readonly (readonly (string | null)[])[];

/** The rows under the headings; null when the first row that says anything has no code, name and level. Empty rows are left out. */
export function readPlaceRows(grid: Grid): PlaceRowTexts[] | null {
  const headingRow = grid.findIndex((row) => row.some((cell) => clean(cell ?? '') !== ''));
  const headings = (grid[headingRow] ?? []).map((cell) => fold(cell ?? ''));
  const columnOf = (column: PlaceColumn) =>
    headings.findIndex((heading) => HEADINGS[column].includes(heading));
  if (NEEDED.some((column) => columnOf(column) < 0)) return null;
  const places = PLACE_COLUMNS.map((column) => [column, columnOf(column)] as const);
  return grid.flatMap((row, index) => {
    if (index <= headingRow) return [];
    const texts = places.map(([column, at]) => [column, clean((at < 0 ? '' : row[at]) ?? '')]);
    if (texts.every(([, text]) => text === '')) return [];
    return { number: index + 1, ...Object.fromEntries(texts) } as PlaceRowTexts;
  });
}

const KINDS = new Map<string, PlaceKind>(
  Object.entries({
    tinh: 'province',
    province: 'province',
    'thanh pho': 'city',
    city: 'city',
    'thi xa': 'town',
    town: 'town',
    huyen: 'district',
    quan: 'district',
    district: 'district',
    phuong: 'ward',
    ward: 'ward',
    xa: 'commune',
    commune: 'commune',
    'thi tran': 'township',
    township: 'township',
  }),
);

export interface RowProblem {
  row: number;
  field: PlaceField | 'name';
  code: Message;
}

const NAME_MAX = 120;
const CODE = /^[A-Za-z\d-]{1,12}$/;

function readDay(text: string): PlainDate | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return asPlainDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}

/** What a row says, and what of it cannot be read. */
function readRow(texts: PlaceRowTexts): { place: PlaceFacts | null; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const say = (field: RowProblem['field'], code: Message) =>
    problems.push({ row: texts.number, field, code });
  const dayIn = (field: 'validFrom' | 'validTo') => {
    const day = texts[field] === '' ? null : readDay(texts[field]);
    if (texts[field] !== '' && !day) say(field, 'fields.errors.invalidDate');
    return day;
  };
  for (const field of ['code', 'parentCode', 'successorCode'] as const)
    if ((field === 'code' || texts[field] !== '') && !CODE.test(texts[field]))
      say(field, 'admin.errors.placeCode');
  if (texts.name === '') say('name', 'fields.errors.required');
  else if (texts.name.length > NAME_MAX) say('name', `fields.errors.tooLong?max=${NAME_MAX}`);
  const kind = KINDS.get(fold(texts.kind));
  if (!kind) say('kind', 'admin.errors.placeKind');
  const [validFrom, validTo] = [dayIn('validFrom'), dayIn('validTo')];
  if (problems.length > 0 || !kind) return { place: null, problems };
  const { code, name, parentCode, successorCode } = texts;
  return {
    place: {
      code,
      name,
      kind,
      parentCode: parentCode || null,
      validFrom: validFrom ?? ALWAYS,
      validTo,
      successorCode: successorCode || null,
    },
    problems,
  };
}

export type StoredPlace = PlaceFacts & { version: number };

export interface JudgedPlaces {
  created: PlaceFacts[];
  /** Those that are there with something else in them, and the version that was read. */
  changed: StoredPlace[];
  /** How many are there already as the list has them. */
  same: number;
  problems: RowProblem[];
}

const timeKey = ({ code, validFrom }: Pick<PlaceFacts, 'code' | 'validFrom'>) =>
  `${code} ${validFrom}`;

/** The places of a code once the list is written: those of the list, and what else is there. */
export function placesAfterwards(
  listed: readonly PlaceFacts[],
  known: (code: string) => readonly PlaceFacts[],
): (code: string) => PlaceFacts[] {
  const keys = new Set(listed.map(timeKey));
  const byCode = new Map<string, PlaceFacts[]>();
  for (const place of listed) byCode.set(place.code, [...(byCode.get(place.code) ?? []), place]);
  return (code) => [
    ...(byCode.get(code) ?? []),
    ...known(code).filter((each) => !keys.has(timeKey(each))),
  ];
}

const isSame = (a: PlaceFacts, b: PlaceFacts): boolean =>
  PLACE_COLUMNS.every((column) => a[column] === b[column]);

/** What the list would do to the places that are there; `known` gives those of a code. */
export function judgePlaces(
  rows: readonly PlaceRowTexts[],
  known: (code: string) => readonly StoredPlace[],
): JudgedPlaces {
  const judged: JudgedPlaces = { created: [], changed: [], same: 0, problems: [] };
  const listed = new Map<string, { row: number; place: PlaceFacts }>();
  for (const texts of rows) {
    const { place, problems } = readRow(texts);
    judged.problems.push(...problems);
    if (!place) continue;
    if (listed.has(timeKey(place))) {
      judged.problems.push({ row: texts.number, field: 'code', code: 'admin.errors.placeTwice' });
      continue;
    }
    listed.set(timeKey(place), { row: texts.number, place });
  }
  const afterwards = placesAfterwards(
    [...listed.values()].map(({ place }) => place),
    known,
  );
  for (const { row, place } of listed.values()) {
    const found = placeProblems(place, (code) => afterwards(code).filter((each) => each !== place));
    judged.problems.push(...found.map((problem) => ({ row, ...problem })));
    const before = known(place.code).find((each) => each.validFrom === place.validFrom);
    if (before && !keepsLevel(before.kind, place.kind))
      judged.problems.push({ row, field: 'kind', code: 'admin.errors.placeLevelChanged' });
    if (!before) judged.created.push(place);
    else if (isSame(before, place)) judged.same += 1;
    else judged.changed.push({ ...place, version: before.version });
  }
  judged.problems.sort((a, b) => a.row - b.row);
  return judged;
}
