import { Form, Link } from '@remix-run/react';
import { CalendarX, Plus, Repeat2, UserSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { useGenreName } from '~/features/newsroom/components/genres';
import { useRepeatWords } from '~/features/newsroom/components/repeat-words';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatWeekday } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { SeriesItem, SeriesPageData } from '../queries.series.server';
import { AssignmentStatusBadge } from './status-badges';
import { SubjectMark } from './subject-mark';

const LINK =
  'rounded-sm font-medium text-accent underline-offset-2 hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center';

/** Every recurring need, those that run first. */
export function SeriesListPage({ items, plans }: { items: SeriesItem[]; plans: boolean }) {
  const { t } = useT();
  const add = plans && (
    <LinkButton to="/series/new" variant="primary" icon={<Plus aria-hidden />}>
      {t('series.add')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title={t('series.title')}
        description={t('series.description')}
        crumbs={[{ to: '/slots', label: t('slots.title') }]}
        actions={items.length > 0 && add}
      />
      <Card>
        {items.length === 0 ? (
          <EmptyState icon={<Repeat2 aria-hidden />} title={t('series.none')} action={add}>
            {t('series.noneHint')}
          </EmptyState>
        ) : (
          <ul aria-label={t('series.title')} className="divide-y divide-line">
            {items.map((item) => (
              <SeriesLine key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function SeriesLine({ item }: { item: SeriesItem }) {
  const { t } = useT();
  return (
    <li className="grid gap-1 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <OutletMark outlet={item.outlet} />
        <Link to={`/series/${item.id}`} className={LINK}>
          {item.title}
        </Link>
        {item.endedAt && <Badge>{t('series.ended')}</Badge>}
        {item.waiting > 0 && !item.endedAt && (
          <Badge tone="warn" icon={<UserSearch aria-hidden />}>
            {t('series.waiting', { count: item.waiting })}
          </Badge>
        )}
      </div>
      <p className="text-muted text-sm">
        <NeedWords item={item} />
      </p>
    </li>
  );
}

/** When, where and about whom, in one line. */
function NeedWords({ item }: { item: SeriesItem }) {
  const { t, locale } = useT();
  const repeat = useRepeatWords();
  const parts = [
    repeat(item.rrule),
    item.endsOn && t('series.until', { day: formatDate(item.endsOn) }),
    item.slotName ?? item.channelName,
    item.placeName,
    locale === 'en' ? item.sectorNameEn : item.sectorName,
    item.family && t(`enums.familyShort.${item.family}`),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** One need: what it asks for, and what has come of it. */
export function SeriesPage({ data, history }: { data: SeriesPageData; history: ReactNode }) {
  const { t } = useT();
  const genreName = useGenreName();
  const { series, work, manages } = data;
  return (
    <Page>
      <PageHeader
        title={series.title}
        marks={
          <>
            <OutletMark outlet={series.outlet} />
            {series.endedAt && <Badge>{t('series.ended')}</Badge>}
          </>
        }
        description={<NeedWords item={series} />}
        crumbs={[{ to: '/series', label: t('series.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <WorkCard work={work} manages={manages} />
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader title={t('series.details')} />
            <CardBody>
              <DefinitionList
                items={[
                  { term: t('coverage.field.genre'), value: genreName(series.genre) },
                  { term: t('series.startsOn'), value: formatDate(series.startsOn) },
                  { term: t('series.madeCount'), value: String(series.made) },
                  { term: t('coverage.field.brief'), value: series.brief },
                ]}
              />
            </CardBody>
          </Card>
          {manages && !series.endedAt && <EndCard series={series} />}
          <Card>
            <CardHeader title={t('slots.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function WorkCard({ work, manages }: Pick<SeriesPageData, 'work' | 'manages'>) {
  const { t, locale } = useT();
  const { items, page, pageSize, total, today } = work;
  return (
    <Card>
      <CardHeader title={t('series.work')} />
      {items.length === 0 && (
        <CardBody>
          <p className="text-muted">{t('series.noWork')}</p>
        </CardBody>
      )}
      <ul className="divide-y divide-line px-4 pb-2">
        {items.map((each) => (
          <li key={each.assignmentId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span data-figures className="w-36 shrink-0 text-muted text-sm">
              {formatWeekday(each.day, locale)} {formatDate(each.day)}
              {each.time && `, ${each.time}`}
            </span>
            <Link to={`/assignments/${each.assignmentId}`} className={LINK}>
              {each.title}
            </Link>
            {each.exemplarName === null && each.status !== 'cancelled' && <SubjectMark />}
            <AssignmentStatusBadge status={each.status} published={each.published} />
            {each.leadName && <span className="text-muted text-sm">{each.leadName}</span>}
            {manages && each.exemplarName === null && each.status !== 'cancelled' && (
              <LinkButton
                to={`/assignments/${each.assignmentId}/subject`}
                size="sm"
                className="ml-auto"
                aria-label={t('series.chooseFor', { day: formatDate(each.day) })}
              >
                {t('coverage.panel.chooseSubject')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      <div className="px-4 pb-3">
        <Pagination page={page} pageSize={pageSize} total={total} unnamed={today} />
      </div>
    </Card>
  );
}

function EndCard({ series }: { series: SeriesItem }) {
  const { t } = useT();
  const form = useFormResult('end');
  return (
    <Card>
      <CardHeader title={t('series.endTitle')} description={t('series.endHint')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={form.errors('reason').length > 0 ? null : form.problem} />
          <input type="hidden" name="intent" value="end" />
          <input type="hidden" name="version" value={series.version} />
          <KeyField />
          <Field label={t('slots.reason')} errors={form.errors('reason')} required>
            <Textarea name="reason" rows={2} defaultValue={form.value('reason')} />
          </Field>
          <Button
            variant="danger"
            pending={form.pending}
            icon={<CalendarX aria-hidden />}
            className="justify-self-start"
          >
            {t('series.end')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
