/** Where a row stands, in words: with its sheet when several were read. */
import { createContext, type ReactNode, useContext } from 'react';
import { useT } from '~/platform/i18n/react';
import { type Layout, rowPlace } from '../rules.layout';

const Sheets = createContext<readonly string[] | null>(null);

/** Gives the names of the sheets to everything inside that tells of rows. */
export function SheetNames({ layout, children }: { layout: Layout | null; children: ReactNode }) {
  const several = (layout?.sheets.filter(({ read }) => read).length ?? 0) > 1;
  const names = several && layout ? layout.sheets.map(({ name }) => name) : null;
  return <Sheets.Provider value={names}>{children}</Sheets.Provider>;
}

export interface RowWords {
  /** The row of its sheet. */
  row: number;
  /** The name of the sheet, where it has to be said. */
  sheet: string | null;
  /** Both, for a button or a sentence. */
  text: string;
  /** The cell of a column in the row. */
  cell(column: string): string;
}

/** Says of a row's number where the row stands. */
export function useRowWords(): (number: number) => RowWords {
  const { t } = useT();
  const names = useContext(Sheets);
  return (number) => {
    const place = rowPlace(number);
    const { row } = place;
    const sheet = names?.[place.sheet] ?? null;
    return {
      row,
      sheet,
      text: sheet ? t('imports.preview.rowIn', { sheet, row }) : String(row),
      cell: (column) => {
        const cell = `${column}${row}`;
        return sheet
          ? t('imports.preview.cellIn', { sheet, cell })
          : t('imports.preview.cell', { cell });
      },
    };
  };
}
