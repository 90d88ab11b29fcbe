import { useFetcher } from '@remix-run/react';
import { Bookmark, House, Settings2, Users } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { KeyField } from '~/ui/key-field';
import { Menu, MenuLink } from '~/ui/menu';
import { Skeleton } from '~/ui/skeleton';
import type { SavedView, SavedViews } from '../queries.views.server';
import { searchOf } from './calendar-address';
import type { CalendarData } from './calendar-types';
import { ViewFields } from './view-fields';
import { viewSearchOf } from './view-search';

/** The calendars kept under a name, and the way to keep this one; fetched when the menu is first opened. */
export function ViewsMenu({ data }: { data: CalendarData }) {
  const { t } = useT();
  const kept = useFetcher<SavedViews>({ key: 'saved-views' });
  const search = viewSearchOf(searchOf(data.address, { view: data.view }));
  const manage = `/calendar/views${search}`;
  const load = () => {
    if (!kept.data && kept.state === 'idle') kept.load('/calendar/views');
  };
  return (
    <>
      <a href={manage} className="not-noscript:hidden text-accent underline">
        {t('savedViews.title')}
      </a>
      <Menu
        label={t('savedViews.title')}
        align="right"
        onOpen={load}
        className="noscript:hidden"
        panelClassName="w-80 max-w-[calc(100vw-2rem)] max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:z-60 max-md:max-h-[80dvh] max-md:w-auto max-md:max-w-none max-md:overflow-y-auto max-md:rounded-b-none max-md:p-3"
        summary={
          <>
            <Bookmark aria-hidden />
            <span className="max-md:sr-only">{t('savedViews.menu')}</span>
          </>
        }
        foot={
          kept.data && (
            <>
              <hr className="-mx-1.5 my-1.5 border-line" />
              <SaveForm key={kept.data.views.length} search={search} kept={kept.data} />
              <hr className="-mx-1.5 my-1.5 border-line" />
              <MenuLink to={manage} icon={<Settings2 aria-hidden />}>
                {t('savedViews.manage')}
              </MenuLink>
            </>
          )
        }
      >
        {kept.data ? (
          <Links views={kept.data.views} search={search} />
        ) : (
          <div role="status" className="grid gap-2 p-2">
            <span className="sr-only">
              {t(kept.state === 'idle' ? 'savedViews.failed' : 'frame.loading')}
            </span>
            <Skeleton className="h-5" />
            <Skeleton className="h-5 w-2/3" />
          </div>
        )}
      </Menu>
    </>
  );
}

function Links({ views, search }: { views: readonly SavedView[]; search: string }) {
  const { t } = useT();
  if (views.length === 0)
    return (
      <div className="px-2.5 py-2">
        <p className="font-medium">{t('savedViews.empty')}</p>
        <p className="text-muted text-sm">{t('savedViews.emptyHint')}</p>
      </div>
    );
  return views.map((view) => (
    <MenuLink
      key={view.id}
      to={`/calendar${view.search}`}
      current={view.search === search}
      preventScrollReset
      icon={view.sharedWith ? <Users aria-hidden /> : <Bookmark aria-hidden />}
    >
      {view.name}
      {view.sharedWith && (
        <span className="sr-only">
          , {t('savedViews.sharedWith', { outlet: view.sharedWith.name })}
        </span>
      )}
      {view.isStart && (
        <span className="ml-1.5 inline-flex items-center gap-1 align-[-2px] text-muted text-sm">
          <House aria-hidden />
          <span className="sr-only">{t('savedViews.start')}</span>
        </span>
      )}
    </MenuLink>
  ));
}

function SaveForm({ search, kept }: { search: string; kept: SavedViews }) {
  const { t } = useT();
  const saver = useFetcher<VerbResult>();
  const refused = saver.data?.ok === false ? saver.data : null;
  return (
    <saver.Form method="post" action="/calendar/views" noValidate className="grid gap-2 p-2.5">
      <p className="font-medium">{t('savedViews.saveTitle')}</p>
      <input type="hidden" name="intent" value="save" />
      <KeyField />
      <input type="hidden" name="stay" value="told" />
      <input type="hidden" name="search" value={search} />
      <ViewFields
        outlets={kept.outlets}
        errors={refused?.problem.fields.name ?? (refused ? [refused.problem.code] : [])}
        params={refused?.problem.params}
      />
      <Button size="sm" pending={saver.state !== 'idle'} icon={<Bookmark aria-hidden />}>
        {t('savedViews.save')}
      </Button>
    </saver.Form>
  );
}
