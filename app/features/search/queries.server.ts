/** What the command palette offers and finds for one person. */
import { searchPeople } from '~/features/accounts/queries.search.server';
import { searchAssignments } from '~/features/coverage/queries.search.server';
import { listViews } from '~/features/coverage/queries.views.server';
import { searchExemplars } from '~/features/exemplars/queries.search.server';
import type { Ctx } from '~/platform/context.server';
import type { Translate } from '~/platform/i18n/keys';
import { can } from '~/platform/permissions';
import { fold, searchFault } from '~/platform/text';
import { addDays, formatDate } from '~/platform/time';
import type { PaletteAnswer, PaletteLine } from '~/ui/frame/palette';

/** Letters that a search needs, at least, without marks and spaces. */
const LETTERS_MIN = 2;

const NOTHING = { go: [], create: [], exemplars: [], assignments: [], people: [] };

/** What is found for the words, at most eight of each kind, and only what the person may see. Needs two letters. */
export async function search(ctx: Ctx, q: string, t: Translate): Promise<PaletteAnswer> {
  if (searchFault(q) || fold(q).replace(/ /g, '').length < LETTERS_MIN) return { q, ...NOTHING };
  const [exemplars, assignments, people] = await Promise.all([
    searchExemplars(ctx, q),
    searchAssignments(ctx, q),
    searchPeople(ctx, q),
  ]);
  return {
    q,
    ...NOTHING,
    exemplars: exemplars.map((hit) => ({
      id: hit.id,
      text: hit.name,
      detail: [hit.placeLabel, hit.status !== 'approved' && t(`enums.exemplarStatus.${hit.status}`)]
        .filter(Boolean)
        .join(' · '),
      to: `/exemplars/${hit.id}`,
    })),
    assignments: assignments.map((hit) => ({
      id: hit.id,
      text: hit.title,
      detail: [
        hit.day && formatDate(hit.day),
        hit.outletName,
        t(`enums.assignmentStatus.${hit.status}`),
        hit.leadName,
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/assignments/${hit.id}`,
    })),
    people: people.map((hit) => ({
      id: hit.id,
      text: hit.name,
      detail: hit.onCalendar
        ? `${hit.outletName} · ${t('palette.personWork')}`
        : (hit.outletName ?? undefined),
      to: hit.onCalendar ? `/calendar?view=agenda&reporter=${hit.id}` : `/admin/people/${hit.id}`,
    })),
  };
}

/** Where the person may go and what they may create, without a search. */
export async function listOffers(ctx: Ctx, t: Translate): Promise<PaletteAnswer> {
  const { who } = ctx;
  const create: [boolean, PaletteLine][] = [
    [can(who, 'plan:assignment'), { id: 'plan', text: t('palette.plan'), to: '/calendar/plan' }],
    [
      can(who, 'nominate:exemplar'),
      { id: 'nominate', text: t('palette.nominate'), to: '/exemplars/new' },
    ],
    [can(who, 'manage:slots'), { id: 'slot', text: t('palette.slot'), to: '/slots/new' }],
    [can(who, 'plan:assignment'), { id: 'series', text: t('palette.series'), to: '/series/new' }],
    [can(who, 'request:absence'), { id: 'leave', text: t('palette.leave'), to: '/leave/new' }],
  ];
  return {
    q: '',
    ...NOTHING,
    go: can(who, 'read:calendar') ? [...(await calendars(ctx, t)), ...recurring(ctx, t)] : [],
    create: create.filter(([may]) => may).map(([, line]) => line),
  };
}

/** What recurs is kept by those who plan, below the slots: it has no place of its own beside the other screens. */
const recurring = ({ who }: Ctx, t: Translate): PaletteLine[] =>
  can(who, 'plan:assignment')
    ? [{ id: 'series', text: t('palette.allSeries'), to: '/series' }]
    : [];

async function calendars(ctx: Ctx, t: Translate): Promise<PaletteLine[]> {
  const nextWeek = addDays(ctx.clock.today(), 7);
  const { views } = await listViews(ctx);
  const to = (search: string) => `/calendar${search}`;
  return [
    { id: 'day', text: t('palette.day'), to: to('?view=day') },
    { id: 'week', text: t('palette.week'), to: to('?view=week') },
    { id: 'next-week', text: t('palette.nextWeek'), to: to(`?view=week&date=${nextWeek}`) },
    { id: 'month', text: t('palette.month'), to: to('?view=month') },
    { id: 'overdue', text: t('palette.overdue'), to: to('?view=agenda&overdue=1') },
    { id: 'unassigned', text: t('palette.unassigned'), to: to('?view=agenda&reporter=none') },
    ...views.map((view) => ({
      id: `view ${view.id}`,
      text: view.name,
      detail: t('palette.savedView'),
      to: to(view.search),
    })),
    { id: 'views', text: t('palette.views'), to: '/calendar/views' },
  ];
}
