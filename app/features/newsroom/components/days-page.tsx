import { Form, Link } from '@remix-run/react';
import { CalendarHeart, CircleHelp, Flag, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { DayRow } from '../queries.admin.server';
import type { Named } from '../queries.server';
import { DayForm } from './day-form';

interface DaysPageProps {
  days: DayRow[];
  sectors: Named[];
}

/** Every holiday and theme day. */
export function DaysPage({ days, sectors }: DaysPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('admin.days.title')}
        description={t('admin.days.description')}
        actions={
          <LinkButton to="/admin/days/new" variant="primary" icon={<Plus aria-hidden />}>
            {t('admin.days.add')}
          </LinkButton>
        }
      />
      <Card>
        {days.length === 0 ? (
          <EmptyState icon={<CalendarHeart aria-hidden />} title={t('admin.days.none')} />
        ) : (
          <Table caption={t('admin.days.title')} stack>
            <Thead>
              <Th>{t('admin.days.name')}</Th>
              <Th>{t('admin.days.date')}</Th>
              <Th>{t('admin.days.kind')}</Th>
              <Th>{t('admin.days.sectors')}</Th>
            </Thead>
            <Tbody>
              {days.map((day) => (
                <DayLine key={day.key} day={day} sectors={sectors} />
              ))}
            </Tbody>
          </Table>
        )}
      </Card>
    </Page>
  );
}

function DayLine({ day, sectors }: { day: DayRow; sectors: Named[] }) {
  const { t, locale } = useT();
  const sectorName = (code: string) => {
    const sector = sectors.find((each) => each.code === code);
    return sector ? (locale === 'en' ? sector.nameEn : sector.name) : code;
  };
  return (
    <Tr>
      <Td>
        <Link
          to={`/admin/days/${day.key}`}
          className="font-medium text-ink underline-offset-2 hover:underline"
        >
          {locale === 'en' ? day.nameEn : day.nameVi}
        </Link>
      </Td>
      <Td label={t('admin.days.date')} className="whitespace-nowrap">
        <DayDate day={day} />
      </Td>
      <Td label={t('admin.days.kind')}>
        <span className="flex flex-wrap gap-1">
          {day.kind === 'holiday' ? (
            <Badge tone="accent" icon={<Flag aria-hidden />}>
              {t('admin.days.kinds.holiday')}
            </Badge>
          ) : (
            <Badge icon={<CalendarHeart aria-hidden />}>{t('admin.days.kinds.theme')}</Badge>
          )}
          {!day.certain && (
            <Badge tone="warn" icon={<CircleHelp aria-hidden />}>
              {t('admin.days.uncertain')}
            </Badge>
          )}
        </span>
      </Td>
      <Td label={t('admin.days.sectors')} className="text-muted">
        {day.sectors.map(sectorName).join('; ')}
      </Td>
    </Tr>
  );
}

/** dd/MM, whether it is a lunar day, and how long it lasts. */
function DayDate({ day }: { day: DayRow }) {
  const { t } = useT();
  const date = `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}`;
  return (
    <span data-figures>
      {day.calendar === 'lunar' ? t('admin.days.lunarMark', { date }) : date}
      {day.lengthDays > 1 && (
        <span className="text-muted">
          {' '}
          · {t('admin.days.length_days', { count: day.lengthDays })}
        </span>
      )}
    </span>
  );
}

/** A new day. */
export function NewDayPage({ sectors }: { sectors: Named[] }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('admin.days.add')}
        crumbs={[{ to: '/admin/days', label: t('admin.days.title') }]}
      />
      <Card>
        <CardBody className="py-4">
          <DayForm intent="new-day" day={null} sectors={sectors} />
        </CardBody>
      </Card>
    </Page>
  );
}

interface DayPageProps {
  day: DayRow;
  sectors: Named[];
  history: ReactNode;
}

/** One day: change it, or remove it with a reason. */
export function DayPage({ day, sectors, history }: DayPageProps) {
  const { t, locale } = useT();
  return (
    <Page>
      <PageHeader
        title={locale === 'en' ? day.nameEn : day.nameVi}
        crumbs={[{ to: '/admin/days', label: t('admin.days.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card>
          <CardBody className="py-4">
            <DayForm intent="day" day={day} sectors={sectors} />
          </CardBody>
        </Card>
        <div className="grid min-w-0 gap-4">
          <RemoveCard day={day} />
          <Card>
            <CardHeader title={t('admin.person.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function RemoveCard({ day }: { day: DayRow }) {
  const { t } = useT();
  const form = useFormResult('remove-day');
  return (
    <Card>
      <CardBody>
        <Disclosure
          open={form.problem !== null}
          summary={
            <>
              <Trash2 aria-hidden className="mr-1.5 inline size-4" />
              {t('admin.days.remove')}
            </>
          }
          summaryClassName="w-fit text-late"
          panelClassName="mt-3"
        >
          <Form method="post" noValidate className="grid gap-3">
            <FormErrors problem={form.errors('reason').length > 0 ? null : form.problem} />
            <input type="hidden" name="intent" value="remove-day" />
            <input type="hidden" name="version" value={day.version} />
            <KeyField />
            <Field
              label={t('admin.days.removeReason')}
              hint={t('admin.days.removeHint')}
              errors={form.errors('reason')}
              required
            >
              <Textarea name="reason" rows={2} defaultValue={form.value('reason')} />
            </Field>
            <Button variant="danger" pending={form.pending} className="justify-self-start">
              {t('admin.days.remove')}
            </Button>
          </Form>
        </Disclosure>
      </CardBody>
    </Card>
  );
}
