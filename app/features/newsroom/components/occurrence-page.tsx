import { Form, Link } from '@remix-run/react';
import { CalendarClock, CalendarPlus, CalendarX, RotateCcw, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatWeekday, isoWeekday, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox } from '~/ui/choice';
import { DefinitionList } from '~/ui/definition-list';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { DateInput, Input, Textarea } from '~/ui/input';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { OccurrencePageData } from '../queries.slot-pages.server';
import { OutletMark } from './outlet-mark';

/** One occurrence: what it is, what sits there, and for its editors what may be decided. */
export function OccurrencePage({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  const { slot, outlet, occurrence, decided, passed, manages } = data;
  const day = occurrence?.day ?? data.originalDay;
  return (
    <Page>
      <PageHeader
        title={t('slots.occurrence.title', { name: slot.name, day: formatDate(day) })}
        marks={<OutletMark outlet={outlet} />}
        crumbs={[
          { to: '/slots', label: t('slots.title') },
          { to: `/slots/${slot.id}`, label: slot.name },
        ]}
        actions={
          data.plans &&
          occurrence && (
            <LinkButton
              to={`/calendar/plan?inSlot=${slot.id}&date=${day}`}
              icon={<CalendarPlus aria-hidden />}
            >
              {t('slots.occurrence.plan')}
            </LinkButton>
          )
        }
      />
      {passed && <Notice className="mb-4">{t('slots.occurrence.passed')}</Notice>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <FactsCard data={data} day={day} />
          <ItemsCard data={data} />
        </div>
        {manages && !passed && (
          <div className="grid min-w-0 gap-4">
            {occurrence && (
              <>
                <MoveCard data={data} day={day} />
                <CapacityCard data={data} capacity={occurrence.capacity} />
                <SkipCard data={data} />
              </>
            )}
            {decided && <RestoreCard data={data} />}
          </div>
        )}
      </div>
    </Page>
  );
}

function FactsCard({ data, day }: { data: OccurrencePageData; day: PlainDate }) {
  const { t, locale } = useT();
  const { occurrence, decided, originalDay, items } = data;
  const state = occurrence?.state ?? 'skipped';
  return (
    <Card>
      <CardHeader
        title={t('slots.occurrence.what')}
        actions={
          <Badge tone={state === 'regular' ? 'neutral' : 'warn'}>
            {t(`slots.occurrence.state.${state}`)}
          </Badge>
        }
      />
      <CardBody>
        <DefinitionList
          items={[
            {
              term: t('slots.occurrence.day'),
              value: `${t(`dates.weekdayLong.${isoWeekday(day) as 1}`)}, ${formatDate(day)}`,
            },
            { term: t('slots.occurrence.time'), value: occurrence?.startTime },
            {
              term: t('slots.capacity'),
              value:
                occurrence &&
                t('slots.occurrence.seats', { taken: items.length, capacity: occurrence.capacity }),
            },
            { term: t('slots.reason'), value: decided?.reason },
            {
              term: t('slots.when'),
              value:
                day !== originalDay &&
                t('slots.occurrence.original', {
                  day: `${formatWeekday(originalDay, locale)} ${formatDate(originalDay)}`,
                }),
            },
          ].filter(({ value }) => value !== false)}
        />
      </CardBody>
    </Card>
  );
}

function ItemsCard({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('slots.occurrence.items')} />
      <CardBody>
        {data.items.length === 0 && <p className="text-muted">{t('slots.occurrence.noItems')}</p>}
        <ul className="divide-y divide-line">
          {data.items.map((item) => (
            <li key={item.placementId} className="py-2 first:pt-0">
              <Link
                to={`/assignments/${item.assignmentId}`}
                className="rounded-sm font-medium text-accent underline-offset-2 hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                {item.title}
              </Link>
              <p className="text-muted text-sm">
                {[
                  item.exemplarName !== item.title && item.exemplarName,
                  t(`enums.assignmentStatus.${item.assignmentStatus}`),
                  item.leadName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

interface VerbCardProps {
  data: OccurrencePageData;
  form: FormResult;
  intent: string;
  title: string;
  hint: string;
  fields: readonly string[];
  submit: ReactNode;
  children?: ReactNode;
}

/** The form of one decision; all of them ask why. */
function VerbCard(props: VerbCardProps) {
  const { data, form, intent, title, hint, fields, submit, children } = props;
  const { t } = useT();
  const inFields = [...fields, 'reason'].some((name) => form.errors(name).length > 0);
  return (
    <Card>
      <CardHeader title={title} description={hint} />
      <CardBody>
        <Form method="post" noValidate aria-label={title} className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="version" value={data.decided?.version ?? 0} />
          {children}
          {intent !== 'restore' && (
            <Field label={t('slots.reason')} errors={form.errors('reason')} required>
              <Textarea name="reason" rows={2} defaultValue={form.value('reason')} />
            </Field>
          )}
          {submit}
        </Form>
      </CardBody>
    </Card>
  );
}

function MoveCard({ data, day }: { data: OccurrencePageData; day: PlainDate }) {
  const { t } = useT();
  const form = useFormResult('move');
  return (
    <VerbCard
      data={data}
      form={form}
      intent="move"
      title={t('slots.occurrence.move')}
      hint={t('slots.occurrence.moveHint')}
      fields={['movedTo', 'movedTime']}
      submit={
        <Button
          pending={form.pending}
          icon={<CalendarClock aria-hidden />}
          className="justify-self-start"
        >
          {t('slots.occurrence.move')}
        </Button>
      }
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t('slots.occurrence.movedTo')} errors={form.errors('movedTo')} required>
          <DateInput name="movedTo" defaultValue={form.value('movedTo', day)} />
        </Field>
        <Field
          label={t('slots.occurrence.movedTime')}
          hint={t('slots.occurrence.movedTimeHint')}
          errors={form.errors('movedTime')}
          optional
        >
          <Input
            name="movedTime"
            type="time"
            defaultValue={form.value('movedTime', data.decided?.movedTime ?? '')}
          />
        </Field>
      </div>
    </VerbCard>
  );
}

function CapacityCard({ data, capacity }: { data: OccurrencePageData; capacity: number }) {
  const { t } = useT();
  const form = useFormResult('capacity');
  return (
    <VerbCard
      data={data}
      form={form}
      intent="capacity"
      title={t('slots.occurrence.capacity')}
      hint={t('slots.occurrence.capacityHint')}
      fields={['capacity']}
      submit={
        <Button pending={form.pending} icon={<Users aria-hidden />} className="justify-self-start">
          {t('slots.occurrence.capacity')}
        </Button>
      }
    >
      <Field
        label={t('slots.capacity')}
        errors={form.errors('capacity')}
        required
        className="max-w-40"
      >
        <Input
          name="capacity"
          inputMode="numeric"
          defaultValue={form.value('capacity', String(capacity))}
        />
      </Field>
    </VerbCard>
  );
}

function SkipCard({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  const form = useFormResult('skip');
  return (
    <VerbCard
      data={data}
      form={form}
      intent="skip"
      title={t('slots.occurrence.skip')}
      hint={t('slots.occurrence.skipHint')}
      fields={[]}
      submit={
        <Button
          variant="danger"
          pending={form.pending}
          icon={<CalendarX aria-hidden />}
          className="justify-self-start"
        >
          {t('slots.occurrence.skip')}
        </Button>
      }
    >
      {data.items.length > 0 && (
        <Checkbox
          name="free"
          value="1"
          label={t('slots.occurrence.free')}
          defaultChecked={form.typed?.free === '1'}
        />
      )}
    </VerbCard>
  );
}

function RestoreCard({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  const form = useFormResult('restore');
  return (
    <VerbCard
      data={data}
      form={form}
      intent="restore"
      title={t('slots.occurrence.restore')}
      hint={t('slots.occurrence.restoreHint')}
      fields={[]}
      submit={
        <Button
          pending={form.pending}
          icon={<RotateCcw aria-hidden />}
          className="justify-self-start"
        >
          {t('slots.occurrence.restore')}
        </Button>
      }
    ></VerbCard>
  );
}
