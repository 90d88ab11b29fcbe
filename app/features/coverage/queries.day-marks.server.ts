/** What the days of the calendar mean: lunar dates, holidays, theme days and the exemplars that suit them. */
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import { listSectors, type Named } from '~/features/newsroom/queries.server';
import type { SpecialDay } from '~/features/newsroom/rules.days';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { formatLunar, lunarOf } from '~/platform/lunar';
import { remembered } from '~/platform/remembered.server';
import type { PlainDate } from '~/platform/time';
import { type CalendarWindow, daysOf } from './components/calendar-address';
import type { DayMark, DayOccasion } from './components/calendar-types';
import { countOwedBySector } from './queries.tray.server';

type Marks = Record<PlainDate, DayMark>;

/** What every day of a window means. The same for every reader, and remembered: not to be written into. */
export function getDayMarks({ db, clock }: Pick<Ctx, 'db' | 'clock'>, window: CalendarWindow) {
  const today = clock.today();
  return remembered(db, `day marks ${window.from} ${window.to} ${today}`, async () => {
    const special = await specialDaysBetween(db, window.from, window.to);
    const themesAhead = [...special].some(
      ([day, list]) => day >= today && list.some(({ kind }) => kind === 'theme'),
    );
    const suiting = themesAhead ? await loadSuiting({ db, clock }) : () => [];
    const marks: Marks = {};
    for (const day of daysOf(window)) {
      const lunar = lunarOf(day);
      marks[day] = {
        lunar: formatLunar(lunar),
        lunarFull: `${lunar.day}/${lunar.month}`,
        occasions: (special.get(day) ?? []).map((each) => ({
          key: each.key,
          name: each.nameVi,
          nameEn: each.nameEn,
          kind: each.kind,
          suits: each.kind === 'theme' && day >= today ? suiting(each) : [],
        })),
      };
    }
    return marks;
  });
}

/** Gives the exemplars that suit a theme day, counted; sectors without any are left out. */
async function loadSuiting({
  db,
  clock,
}: Pick<Ctx, 'db' | 'clock'>): Promise<(day: SpecialDay) => DayOccasion['suits']> {
  const programme = await getCurrentProgramme(db, clock.today());
  if (!programme) return () => [];
  const [owed, sectors] = await Promise.all([countOwedBySector(db, programme.id), listSectors(db)]);
  const all = [...owed.values()].reduce((sum, n) => sum + n, 0);
  const nameOf = new Map<string, Named>(sectors.map((sector) => [sector.code, sector]));
  return ({ sectors: codes }) => {
    // A day that names no sector is everybody's: the press, emulation.
    const parts =
      codes.length === 0
        ? [{ sector: null, name: '', nameEn: '', waiting: all }]
        : codes.map((code) => ({
            sector: code,
            name: nameOf.get(code)?.name ?? code,
            nameEn: nameOf.get(code)?.nameEn ?? code,
            waiting: owed.get(code) ?? 0,
          }));
    return parts.filter((part) => part.waiting > 0);
  };
}
