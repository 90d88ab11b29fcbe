import { Form, Link } from '@remix-run/react';
import { Bookmark, House, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { SavedView, SavedViews } from '../queries.views.server';
import { readAddress } from './calendar-address';
import { countFilters } from './filter-names';
import { ViewFields } from './view-fields';

interface ViewsPageProps extends SavedViews {
  /** `?…` of the calendar that the reader comes from, as it would be kept. */
  search: string;
}

/** Every saved view of the reader with its verbs, and the way to keep the calendar that is open. */
export function ViewsPage({ views, outlets, search }: ViewsPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('savedViews.title')}
        description={t('savedViews.description')}
        crumbs={[{ to: `/calendar${search}`, label: t('calendar.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card>
          {views.length === 0 ? (
            <EmptyState icon={<Bookmark aria-hidden />} title={t('savedViews.empty')}>
              {t('savedViews.emptyHint')}
            </EmptyState>
          ) : (
            <CardBody>
              <ul className="divide-y divide-line">
                {views.map((view) => (
                  <ViewItem
                    key={`${view.id} ${view.version}`}
                    view={view}
                    outlets={outlets}
                    search={search}
                  />
                ))}
              </ul>
            </CardBody>
          )}
        </Card>
        <SaveCard key={views.length} outlets={outlets} search={search} />
      </div>
    </Page>
  );
}

/** "Tuần · 2 đang dùng": the kind of calendar and how much it leaves out. */
function useSummary(search: string): string {
  const { t } = useT();
  const address = readAddress(new URLSearchParams(search));
  const count = countFilters(address) + address.outlets.length + (address.q ? 1 : 0);
  const view = t(`calendar.views.${address.view ?? 'month'}`);
  return count > 0 ? `${view} · ${t('filters.button')}: ${count}` : view;
}

function ViewItem({
  view,
  outlets,
  search,
}: {
  view: SavedView;
  outlets: SavedViews['outlets'];
  search: string;
}) {
  const { t } = useT();
  const summary = useSummary(view.search);
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <Link
              to={`/calendar${view.search}`}
              className="rounded-sm font-medium text-accent hover:underline"
            >
              {view.name}
            </Link>
            {view.isStart && (
              <Badge tone="accent" icon={<House aria-hidden />}>
                {t('savedViews.start')}
              </Badge>
            )}
          </p>
          <p className="text-muted text-sm">
            {summary} ·{' '}
            {view.sharedWith
              ? t('savedViews.sharedWith', { outlet: view.sharedWith.name })
              : t('savedViews.private')}
            {view.ownerName && `, ${t('savedViews.by', { name: view.ownerName })}`}
          </p>
        </div>
        <StartForm view={view} />
      </div>
      {view.mayChange && <Verbs view={view} outlets={outlets} search={search} />}
    </li>
  );
}

function StartForm({ view }: { view: SavedView }) {
  const { t } = useT();
  const form = useFormResult('start', view.id);
  const name = view.name;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={view.isStart ? 'unstart' : 'start'} />
      {!view.isStart && <input type="hidden" name="id" value={view.id} />}
      <Button
        size="sm"
        pending={form.pending}
        icon={<House aria-hidden />}
        aria-label={t(view.isStart ? 'savedViews.stopStartNamed' : 'savedViews.makeStartNamed', {
          name,
        })}
      >
        {t(view.isStart ? 'savedViews.stopStart' : 'savedViews.makeStart')}
      </Button>
    </Form>
  );
}

interface VerbsProps {
  view: SavedView;
  outlets: SavedViews['outlets'];
  search: string;
}

function Verbs({ view, outlets, search }: VerbsProps) {
  const { t } = useT();
  const renaming = useFormResult('update', view.id);
  const overwriting = useFormResult('overwrite', view.id);
  const removing = useFormResult('remove', view.id);
  const errors = renaming.errors('name');
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <Fold
        icon={<Pencil aria-hidden />}
        words={t('savedViews.rename')}
        about={view.name}
        open={renaming.problem !== null}
      >
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={errors.length > 0 ? null : renaming.problem} />
          <ViewHead intent="update" view={view} />
          <ViewFields
            outlets={outlets}
            name={renaming.value('name', view.name)}
            outletId={renaming.value('outletId', view.sharedWith?.id ?? '')}
            errors={errors}
          />
          <Button pending={renaming.pending} className="justify-self-start">
            {t('buttons.save')}
          </Button>
        </Form>
      </Fold>
      {search !== view.search && (
        <Form method="post">
          <FormErrors problem={overwriting.problem} />
          <ViewHead intent="overwrite" view={view} />
          <input type="hidden" name="search" value={search} />
          <button
            type="submit"
            aria-label={t('savedViews.overwriteNamed', { name: view.name })}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-sm text-accent text-sm hover:underline max-md:min-h-11 [&_svg]:size-3.5"
          >
            <Bookmark aria-hidden />
            {t('savedViews.overwrite')}
          </button>
        </Form>
      )}
      <Fold
        icon={<Trash2 aria-hidden />}
        words={t('savedViews.remove')}
        about={view.name}
        open={removing.problem !== null}
      >
        <Form method="post" className="grid gap-3">
          <FormErrors problem={removing.problem} />
          <ViewHead intent="remove" view={view} />
          <p>
            {view.sharedWith
              ? t('savedViews.removeSharedAsk', { outlet: view.sharedWith.name })
              : t('savedViews.removeAsk')}
          </p>
          <Button variant="danger" pending={removing.pending} className="justify-self-start">
            {t('savedViews.removeYes')}
          </Button>
        </Form>
      </Fold>
    </div>
  );
}

const ViewHead = ({ intent, view }: { intent: string; view: SavedView }) => (
  <>
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="id" value={view.id} />
    <input type="hidden" name="version" value={view.version} />
    <KeyField />
  </>
);

interface FoldProps {
  icon: ReactNode;
  words: string;
  /** What it is about, for those who hear it. */
  about: string;
  open: boolean;
  children: ReactNode;
}

const Fold = ({ icon, words, about, open, children }: FoldProps) => (
  <Disclosure
    open={open}
    className="open:basis-full"
    summaryClassName="inline-flex min-h-7 w-fit items-center gap-1.5 text-accent text-sm hover:underline max-md:min-h-11 [&_svg]:size-3.5"
    panelClassName="mt-2 rounded-md bg-sunken p-3"
    summary={
      <>
        {icon}
        {words}
        <span className="sr-only">: {about}</span>
      </>
    }
  >
    {children}
  </Disclosure>
);

function SaveCard({ outlets, search }: Pick<ViewsPageProps, 'outlets' | 'search'>) {
  const { t } = useT();
  const form = useFormResult('save');
  const summary = useSummary(search);
  const errors = form.errors('name');
  return (
    <Card>
      <CardHeader title={t('savedViews.saveTitle')} description={summary} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={errors.length > 0 ? null : form.problem} />
          <input type="hidden" name="intent" value="save" />
          <KeyField />
          <input type="hidden" name="search" value={search} />
          <ViewFields
            outlets={outlets}
            name={form.typed?.name}
            outletId={form.typed?.outletId}
            errors={errors}
          />
          <Button variant="primary" pending={form.pending} icon={<Bookmark aria-hidden />}>
            {t('savedViews.save')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
