import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Checkbox } from '~/ui/choice';
import { Field } from '~/ui/field';
import { Input } from '~/ui/input';
import { Page, PageHeader } from '~/ui/page-header';
import type { FilterOptions } from '../queries.filter-options.server';
import { AddressFields } from './address-fields';
import type { CalendarAddress } from './calendar-address';
import { NO_FILTER } from './calendar-filter';
import type { CalendarOutlet } from './calendar-types';
import { FilterFields } from './filter-fields';
import { calendarHref, clearedHref } from './use-filters';

interface FilterPageProps {
  address: CalendarAddress;
  options: FilterOptions;
  outlets: readonly CalendarOutlet[];
}

/** The whole filter in one form that asks for the calendar. */
export function FilterPage({ address, options, outlets }: FilterPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('filters.pageTitle')}
        description={t('filters.pageHint')}
        crumbs={[{ to: calendarHref(address), label: t('calendar.title') }]}
      />
      <Card>
        <CardBody>
          <Form method="get" action="/calendar" className="grid gap-4 sm:grid-cols-2">
            <AddressFields address={address} without={NO_FILTER} />
            <Field label={t('filters.text')} className="col-span-full">
              <Input type="search" name="q" defaultValue={address.q} maxLength={100} />
            </Field>
            <fieldset className="col-span-full">
              <legend className="mb-1 font-medium text-sm">{t('calendar.outlets')}</legend>
              <div className="flex flex-wrap gap-x-5 gap-y-2">
                {outlets.map((outlet) => (
                  <Checkbox
                    key={outlet.id}
                    name="outlet"
                    value={outlet.code}
                    label={outlet.name}
                    defaultChecked={address.outlets.includes(outlet.code)}
                  />
                ))}
              </div>
            </fieldset>
            <FilterFields filter={address} options={options} />
            <div className="col-span-full flex flex-wrap gap-2">
              <Button variant="primary">{t('buttons.apply')}</Button>
              <LinkButton to={clearedHref(address)}>{t('buttons.clearFilters')}</LinkButton>
            </div>
          </Form>
        </CardBody>
      </Card>
    </Page>
  );
}
