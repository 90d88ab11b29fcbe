/** The parts of a filter in the reader's words. */
import type { Locale, TextKey, Translate } from '~/platform/i18n/keys';
import type { FilterNames } from '../queries.filter-options.server';
import type { Genre } from '../rules.genres';
import type { ItemStatus } from '../rules.items';
import { type CalendarFilter, NOBODY } from './calendar-filter';

/** The name of a status as the filter and the Kanban call it. */
export const itemStatusKey = (status: ItemStatus): TextKey =>
  status === 'published' || status === 'taken_down'
    ? `enums.placementStatusAny.${status}`
    : `enums.assignmentStatus.${status}`;

export interface FilterChip {
  key: string;
  /** "Kênh: Báo in" */
  text: string;
  /** What the filter is without it. */
  without: Partial<CalendarFilter>;
}

/** What a filter leaves out beyond the outlets, the words and what is overdue, which stand in the bar themselves. */
export function chipsOf(
  filter: CalendarFilter,
  names: FilterNames,
  { t, locale, genreName }: { t: Translate; locale: Locale; genreName(genre: Genre): string },
): FilterChip[] {
  const inWords = (both: { name: string; nameEn: string } | undefined) =>
    both && (locale === 'en' ? both.nameEn : both.name);
  const one = (
    key: 'channel' | 'slot' | 'genre' | 'reporter' | 'place' | 'sector' | 'family',
    value: string | undefined,
  ): FilterChip[] =>
    filter[key] === null
      ? []
      : [
          {
            key,
            text: t('filters.chip', {
              field: t(`filters.${key}`),
              value: value ?? t('filters.gone'),
            }),
            without: { [key]: null },
          },
        ];
  return [
    ...one('channel', inWords(names.channel)),
    ...one('slot', names.slot),
    ...one('genre', filter.genre ? genreName(filter.genre) : undefined),
    ...filter.statuses.map((status) => ({
      key: `status ${status}`,
      text: t(itemStatusKey(status)),
      without: { statuses: filter.statuses.filter((each) => each !== status) },
    })),
    ...one('reporter', filter.reporter === NOBODY ? t('filters.nobody') : names.reporter),
    ...one('place', names.place),
    ...one('sector', inWords(names.sector)),
    ...one('family', filter.family ? t(`enums.family.${filter.family}`) : undefined),
  ];
}

/** How many choices of the panel are in use. */
export const countFilters = (filter: CalendarFilter): number =>
  [
    filter.channel,
    filter.slot,
    filter.genre,
    filter.reporter,
    filter.place,
    filter.sector,
    filter.family,
    filter.overdueOnly,
  ].filter(Boolean).length + filter.statuses.length;
