/** Compares what was read of a generated list with what is true of its people. */
import { readList } from '../../detect/list';
import { rowText } from '../../interpret/cells';
import { understand } from '../../interpret/understand';
import { chosenRow } from '../../row-cells';
import type { Field, Understood } from '../../rules';
import { type Layout, mappingOf, rowNumber, type SourceRow } from '../../rules.layout';
import { openList } from '../../workbook/open.server';
import { factsOf2019 } from '../facts';
import { knowledgeOf2019 } from '../knowledge';
import type { MadeList } from './lists';
import type { Truth } from './tables';

export interface Judgement {
  /** People who were found with everything that is true of them. */
  right: number;
  /** People whose row says that something of it was not understood. */
  shown: number;
  /** What is silently wrong, missing or invented. */
  faults: string[];
}

type Asked = Exclude<keyof Truth, 'sheet' | 'row' | 'nameless'>;

/** The fields whose problems tell that a part of a person may be otherwise. */
const TOLD_BY: Record<Asked, readonly Field[]> = {
  name: ['name'],
  kind: ['kind'],
  family: ['family'],
  sectorCode: ['sector'],
  placeCode: ['commune', 'district'],
  placeDetail: ['detail', 'commune'],
  summary: ['summary'],
  decisionNumber: ['decisionNumber', 'decisionDate'],
  decisionDate: ['decisionDate', 'decisionNumber'],
  birthYear: ['birthYear'],
  phone: ['phone'],
  consent: ['consent'],
};

/** Reads the list as an upload is read, without a database. */
export async function judge(list: MadeList): Promise<Judgement> {
  const judgement: Judgement = { right: 0, shown: 0, faults: [] };
  const found = readList(await openList(list.bytes, list.fileName), factsOf2019);
  if (!found) return { ...judgement, faults: ['no table was found'] };
  const { layout } = found;
  for (const index of list.hiddenSheets)
    if (layout.sheets[index]?.read) judgement.faults.push(`hidden sheet ${index} was read`);
  const rows = new Map(found.rows.map(({ number, source }) => [number, source]));
  for (const truth of list.truths) {
    const number = rowNumber(truth.sheet, truth.row);
    const faults = faultsOf(truth, rows.get(number), layout);
    rows.delete(number);
    if (faults === 'shown') judgement.shown += 1;
    else if (faults.length === 0) judgement.right += 1;
    else
      judgement.faults.push(
        ...faults.map((fault) => `sheet ${truth.sheet} row ${truth.row}: ${fault}`),
      );
  }
  for (const [number, source] of rows) {
    const row = source.aside ? null : meant(source, layout).row;
    if (row) judgement.faults.push(`row ${number}: nobody is called ${row.name}`);
  }
  return judgement;
}

const meant = (source: SourceRow, layout: Layout) =>
  understand(rowText(chosenRow(source), layout, null), mappingOf(layout, source), knowledgeOf2019);

function faultsOf(truth: Truth, source: SourceRow | undefined, layout: Layout): 'shown' | string[] {
  if (!source) return [`${truth.name} is missing`];
  // It is shown as that; but people are to be found. What has a place and no name may well be a section.
  if (source.aside)
    return truth.nameless ? 'shown' : [`${truth.name} was taken for ${source.aside}`];
  const { row, problems } = meant(source, layout);
  if (!row) return 'shown';
  return (Object.keys(TOLD_BY) as Asked[]).flatMap((part) => {
    const told = problems.some(({ field }) => field && TOLD_BY[part].includes(field));
    if (told || !(part in truth) || isSame(part, row, truth)) return [];
    return [`${part} is ${JSON.stringify(row[part])} and not ${JSON.stringify(truth[part])}`];
  });
}

function isSame(part: Asked, row: Understood, truth: Truth): boolean {
  const [is, should] = [plain(row[part]), plain(truth[part])];
  return part === 'phone' ? is?.replace(/[\s.]/g, '') === should : is === should;
}

/** Letters in one form, blanks and lines as single blanks. */
const plain = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined
    ? null
    : String(value).normalize('NFC').replace(/\s+/g, ' ').trim();
