import { Form, useSearchParams } from '@remix-run/react';
import { MapPin } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { Page, PageHeader } from '~/ui/page-header';
import { SearchInput } from '~/ui/search-input';
import { withSearch } from '~/ui/search-link';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import { TabLinks } from '~/ui/tabs';
import type { Era, PlaceRow } from '../queries.admin.server';

interface PlacesPageProps {
  eras: Era[];
  era: Era;
  places: PlaceRow[];
}

const ABOVE = ['province', 'city', 'town', 'district'];

/** The places of each era, to read. */
export function PlacesPage({ eras, era, places }: PlacesPageProps) {
  const { t } = useT();
  const [search] = useSearchParams();
  const eraName = ({ from, to, first }: Era) => {
    if (first)
      return to ? t('admin.places.until', { date: formatDate(to) }) : t('admin.places.always');
    const since = formatDate(from);
    return to
      ? t('admin.places.between', { from: since, to: formatDate(to) })
      : t('admin.places.since', { date: since });
  };
  return (
    <Page>
      <PageHeader title={t('admin.places.title')} description={t('admin.places.description')} />
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3" data-print="no">
        <TabLinks
          label={t('admin.places.era')}
          look="segments"
          tabs={eras.map((each) => ({
            to: withSearch(search, { era: each.from }),
            label: eraName(each),
            current: each.from === era.from,
          }))}
        />
        <Form
          key={search.get('q') ?? ''}
          role="search"
          aria-label={t('admin.places.search')}
          className="flex min-w-0 flex-1 basis-full items-end justify-end gap-2 md:basis-0"
        >
          <input type="hidden" name="era" value={era.from} />
          <Field label={t('admin.places.search')} hideLabel className="flex-1 md:max-w-72">
            <SearchInput
              placeholder={`${t('admin.places.search')}…`}
              defaultValue={search.get('q') ?? ''}
            />
          </Field>
          <Button>{t('buttons.search')}</Button>
        </Form>
      </div>
      <Card>
        {places.length === 0 ? (
          <EmptyState icon={<MapPin aria-hidden />} title={t('admin.places.none')}>
            {t('lists.empty.noMatchHint')}
          </EmptyState>
        ) : (
          <PlacesTable places={places} ended={era.to !== null} />
        )}
      </Card>
    </Page>
  );
}

function PlacesTable({ places, ended }: { places: PlaceRow[]; ended: boolean }) {
  const { t } = useT();
  return (
    <Table caption={t('admin.places.title')} stack>
      <Thead>
        <Th>{t('admin.places.name')}</Th>
        <Th>{t('admin.code')}</Th>
        <Th>{t('admin.places.kind')}</Th>
        <Th>{t('admin.places.parent')}</Th>
        {ended && <Th>{t('admin.places.successor')}</Th>}
      </Thead>
      <Tbody>
        {places.map((place) => (
          <Tr key={place.code}>
            <Td className={cn(ABOVE.includes(place.kind) && 'font-semibold')}>{place.name}</Td>
            <Td label={t('admin.code')} className="text-muted">
              <span data-figures>{place.code}</span>
            </Td>
            <Td label={t('admin.places.kind')}>{t(`enums.placeKind.${place.kind}`)}</Td>
            <Td label={t('admin.places.parent')}>{place.parentName}</Td>
            {ended && <Td label={t('admin.places.successor')}>{place.successorName}</Td>}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
