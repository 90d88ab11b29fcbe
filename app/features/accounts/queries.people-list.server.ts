/** The template of a list of people. */
import { writeGrid } from '~/features/imports/queries.grid.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { translator } from '~/platform/i18n/server';
import { can } from '~/platform/permissions';

/** An empty list with its headings. Throws 403. */
export async function peopleListTemplate(ctx: Ctx): Promise<{ bytes: Buffer; fileName: string }> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const t = translator(ctx.who.locale);
  const bytes = await writeGrid({
    sheet: t('admin.people.title'),
    headings: [
      t('admin.people.name'),
      t('admin.people.username'),
      t('admin.people.role'),
      t('admin.importPeople.where'),
      t('admin.importPeople.desk'),
    ],
    rows: [],
    widths: [32, 20, 24, 32, 24],
  });
  return { bytes, fileName: t('admin.importPeople.fileName') };
}
