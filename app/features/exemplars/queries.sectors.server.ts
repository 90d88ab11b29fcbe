/** What the sectors of exemplars are called. */
import { listSectors } from '~/features/newsroom/queries.server';
import type { Reader } from '~db/connect';

/** Gives the names of a sector of these rows, those out of use included; a code that is unknown stands for itself. */
export async function sectorNames(
  db: Reader,
  rows: readonly { sector_code: string }[],
): Promise<(code: string) => { name: string; nameEn: string }> {
  const sectors = await listSectors(db, [...new Set(rows.map((row) => row.sector_code))]);
  const byCode = new Map(sectors.map(({ code, name, nameEn }) => [code, { name, nameEn }]));
  return (code) => byCode.get(code) ?? { name: code, nameEn: code };
}
