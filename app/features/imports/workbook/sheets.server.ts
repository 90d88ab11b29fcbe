/** Reads the sheets of a workbook that was unpacked: every cell as text, and what else is to be known of it. */
import { MAX_SHEETS } from '../rules.layout';
import { readNumberFormats, readSharedStrings } from './cell-text.server';
import { mainPart, ROOT_RELATIONS, readRelations, relationsPart } from './package.server';
import { RefusedWorkbook } from './refusal';
import { type Area, readCells, type SheetCells } from './sheet-cells.server';
import { isTrue, prefixed, readXml } from './xml.server';

export interface ReadSheet extends SheetCells {
  name: string;
  /** Hidden in the workbook, by its menu or by a program alone. */
  hidden: boolean;
}

export interface ReadWorkbook {
  sheets: ReadSheet[];
  /** Days are counted from 1904. */
  date1904: boolean;
}

/** The sheets with cells, in their order. Throws RefusedWorkbook. */
export function readSheets(parts: ReadonlyMap<string, Buffer>): ReadWorkbook {
  const main = mainPart(parts.get(ROOT_RELATIONS));
  const [workbook, xml] = [parts.get(main), parts.get(relationsPart(main))];
  if (!workbook || !xml) throw new RefusedWorkbook('damaged');
  const relations = readRelations(xml, main);
  const part = (type: string) => relations.find((each) => each.type === type)?.target ?? '';
  const listed = readListing(workbook);
  if (listed.sheets.length > MAX_SHEETS) throw new RefusedWorkbook('tooWide');
  const facts = {
    strings: readSharedStrings(parts.get(part('sharedStrings'))),
    formats: readNumberFormats(parts.get(part('styles'))),
    date1904: listed.date1904,
  };
  const area: Area = { left: MAX_AREA };
  const sheets = listed.sheets.flatMap(({ id, name, hidden }) => {
    const relation = relations.find((each) => each.id === id);
    // Sheets of charts and of old macros have no cells.
    if (relation?.type !== 'worksheet') return [];
    const cells = parts.get(relation.target);
    if (!cells) throw new RefusedWorkbook('damaged');
    return [{ name, hidden, ...readCells(cells, facts, area) }];
  });
  return { sheets, date1904: listed.date1904 };
}

/** Cells of all rows up to their last value: what reading makes room for. */
const MAX_AREA = 4_000_000;

interface Listing {
  sheets: { id: string; name: string; hidden: boolean }[];
  date1904: boolean;
}

function readListing(workbook: Buffer): Listing {
  const listing: Listing = { sheets: [], date1904: false };
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') listing.date1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      listing.sheets.push({
        id: prefixed(attributes, 'id'),
        name: attributes.name ?? '',
        hidden: /hidden/i.test(attributes.state ?? ''),
      });
    },
  });
  return listing;
}
