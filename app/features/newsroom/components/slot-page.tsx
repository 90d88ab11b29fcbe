import { Form, Link } from '@remix-run/react';
import { CalendarX, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatWeekday } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { DefinitionList } from '~/ui/definition-list';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { Channel, Outlet } from '../queries.server';
import type { ComingOccurrence, SlotPageData } from '../queries.slot-pages.server';
import type { Slot } from '../queries.slots.server';
import { useGenreName } from './genres';
import { OutletMark } from './outlet-mark';
import { NewSlotForm, SlotForm } from './slot-form';
import { useSlotWords } from './slot-words';
import { SampleMark } from './slots-page';

const CRUMB = '/slots';

interface NewSlotPageProps {
  outlets: Outlet[];
  channels: Channel[];
  channelId: string | null;
}

/** The form of a new slot by its own address. */
export function NewSlotPage(props: NewSlotPageProps) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <PageHeader title={t('slots.add')} crumbs={[{ to: CRUMB, label: t('slots.title') }]} />
        <Card>
          <CardBody>
            <NewSlotForm {...props} />
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

/** One slot: what it is, what comes next, and for its editors the form. */
export function SlotPage({ data, history }: { data: SlotPageData; history: ReactNode }) {
  const { t, locale } = useT();
  const { slot, outlet, channel, over, manages } = data;
  return (
    <Page>
      <PageHeader
        title={slot.name}
        marks={
          <>
            <OutletMark outlet={outlet} />
            {slot.isSample && <SampleMark />}
            {over && <Badge>{t('slots.ended')}</Badge>}
          </>
        }
        description={locale === 'en' ? channel.nameEn : channel.name}
        crumbs={[{ to: CRUMB, label: t('slots.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div className="grid min-w-0 gap-4">
          <FactsCard slot={slot} />
          {manages && (
            <Card>
              <CardHeader title={t('slots.edit')} description={t('slots.editHint')} />
              <CardBody>
                <SlotForm slot={slot} decided={data.decided} />
              </CardBody>
            </Card>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <ComingCard slotId={slot.id} coming={data.coming} />
          {manages && (slot.endsOn === null || !over ? <EndCard slot={slot} /> : null)}
          {manages && slot.endsOn !== null && <ReopenCard slot={slot} />}
          <Card>
            <CardHeader title={t('slots.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function FactsCard({ slot }: { slot: Slot }) {
  const { t } = useT();
  const genreName = useGenreName();
  const words = useSlotWords();
  const course = words.course(slot, useToday());
  return (
    <Card>
      <CardHeader title={t('slots.details')} />
      <CardBody>
        <DefinitionList
          items={[
            {
              term: t('slots.when'),
              value: [words.when(slot), course].filter(Boolean).join(' · '),
            },
            { term: t('slots.length'), value: words.length(slot) },
            { term: t('slots.capacity'), value: t('slots.seats', { count: slot.capacity }) },
            { term: t('slots.genre'), value: genreName(slot.genre) },
            { term: t('slots.deadline'), value: words.deadline(slot) },
            { term: t('slots.reruns'), value: words.reruns(slot).join('; ') },
          ]}
        />
      </CardBody>
    </Card>
  );
}

function ComingCard({ slotId, coming }: { slotId: string; coming: ComingOccurrence[] }) {
  const { t, locale } = useT();
  return (
    <Card>
      <CardHeader title={t('slots.next')} />
      {coming.length === 0 && (
        <CardBody>
          <p className="text-muted">{t('slots.noNext')}</p>
        </CardBody>
      )}
      <ul className="divide-y divide-line px-4 pb-2">
        {coming.map((each) => (
          <li key={each.originalDay} className="py-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link
                to={`/slots/${slotId}/occurrences/${each.originalDay}`}
                data-figures
                className="rounded-sm font-medium text-accent underline-offset-2 hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                {formatWeekday(each.day, locale)} {formatDate(each.day)}
                {each.startTime && `, ${each.startTime}`}
              </Link>
              {each.state !== 'regular' && (
                <Badge tone="warn">{t(`slots.occurrence.state.${each.state}`)}</Badge>
              )}
              {each.state !== 'skipped' && (
                <span data-figures className="ml-auto text-muted text-sm">
                  {each.taken}/{t('slots.seats', { count: each.capacity })}
                </span>
              )}
            </div>
            {each.reason && <p className="text-muted text-sm">{each.reason}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EndCard({ slot }: { slot: Slot }) {
  const { t } = useT();
  const today = useToday();
  const form = useFormResult('end');
  const inFields = ['endsOn', 'reason'].some((name) => form.errors(name).length > 0);
  return (
    <Card>
      <CardHeader title={t('slots.endTitle')} description={t('slots.endHint')} />
      <CardBody>
        <Disclosure
          open={form.problem !== null}
          summary={t('slots.end')}
          summaryClassName="w-fit text-accent max-md:min-h-11"
          panelClassName="mt-3"
        >
          <Form method="post" noValidate className="grid gap-3">
            <FormErrors problem={inFields ? null : form.problem} />
            <input type="hidden" name="intent" value="end" />
            <input type="hidden" name="version" value={slot.version} />
            <KeyField />
            <Field label={t('slots.endsOnLast')} errors={form.errors('endsOn')} required>
              <DateInput
                name="endsOn"
                min={today}
                defaultValue={form.value('endsOn', slot.endsOn ?? today)}
              />
            </Field>
            <Field label={t('slots.reason')} errors={form.errors('reason')} required>
              <Textarea name="reason" rows={2} defaultValue={form.value('reason')} />
            </Field>
            {form.problem?.code === 'slots.errors.stranded' && (
              <Checkbox name="free" value="1" label={t('slots.free')} />
            )}
            <Button variant="danger" pending={form.pending} icon={<CalendarX aria-hidden />}>
              {t('slots.end')}
            </Button>
          </Form>
        </Disclosure>
      </CardBody>
    </Card>
  );
}

function ReopenCard({ slot }: { slot: Slot }) {
  const { t } = useT();
  const form = useFormResult('reopen');
  return (
    <Card>
      <CardHeader title={t('slots.reopenTitle')} description={t('slots.reopenHint')} />
      <CardBody>
        <Form method="post" className="grid gap-2">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="reopen" />
          <input type="hidden" name="version" value={slot.version} />
          <KeyField />
          <Button
            pending={form.pending}
            icon={<RotateCcw aria-hidden />}
            className="justify-self-start"
          >
            {t('slots.reopen')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
