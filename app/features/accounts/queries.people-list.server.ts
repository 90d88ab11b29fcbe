/** The templates of a list of people. */
import { writeGrid } from '~/features/imports/queries.grid.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { translator } from '~/platform/i18n/server';
import { can } from '~/platform/permissions';

/** The headings, and an example row that is read as nobody. Throws 403. */
function peopleListRows(ctx: Ctx): { headings: string[]; example: string[] } {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const t = translator(ctx.who.locale);
  return {
    headings: [
      t('admin.people.name'),
      t('admin.people.username'),
      t('admin.people.role'),
      t('admin.importPeople.where'),
      t('admin.importPeople.desk'),
    ],
    example: [
      t('admin.importPeople.example.name'),
      'hoavt',
      t('enums.role.reporter'),
      t('admin.importPeople.example.outlet'),
      t('admin.importPeople.example.desk'),
    ],
  };
}

/** The list to fill in, as a workbook. Throws 403. */
export async function peopleListTemplate(ctx: Ctx): Promise<{ bytes: Buffer; fileName: string }> {
  const { headings, example } = peopleListRows(ctx);
  const t = translator(ctx.who.locale);
  const bytes = await writeGrid({
    sheet: t('admin.people.title'),
    headings,
    rows: [example],
    widths: [32, 20, 24, 32, 24],
  });
  return { bytes, fileName: t('admin.importPeople.fileName') };
}

/** The same as CSV. Throws 403. */
export function peopleListCsv(ctx: Ctx): string {
  const { headings, example } = peopleListRows(ctx);
  const line = (cells: string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;
  // The mark at the beginning tells Excel that it is UTF-8.
  return `\uFEFF${line(headings)}${line(example)}`;
}
