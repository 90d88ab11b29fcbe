import { Form, Link, useSearchParams } from '@remix-run/react';
import { FileUp, MapPin, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Button, LinkButton } from '~/ui/button';
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
  /** How many there are; the page shows the first of them. */
  total: number;
}

const ABOVE = ['province', 'city', 'town', 'district'];

/** The places of each era, each with the way to its page. */
export function PlacesPage({ eras, era, places, total }: PlacesPageProps) {
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
      <PageHeader
        title={t('admin.places.title')}
        description={t('admin.places.description')}
        actions={
          <>
            <LinkButton to="/admin/places/import" icon={<FileUp aria-hidden />}>
              {t('admin.places.import')}
            </LinkButton>
            <LinkButton to="/admin/places/new" variant="primary" icon={<Plus aria-hidden />}>
              {t('admin.places.add')}
            </LinkButton>
          </>
        }
      />
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
          <EmptyState
            icon={<MapPin aria-hidden />}
            title={t(search.get('q') ? 'admin.places.none' : 'admin.places.empty')}
          >
            {search.get('q') ? t('lists.empty.noMatchHint') : t('admin.places.emptyHint')}
          </EmptyState>
        ) : (
          <PlacesTable places={places} ended={places.some(({ validTo }) => validTo !== null)} />
        )}
      </Card>
      {total > places.length && (
        <p className="mt-3 text-muted text-sm">
          {t('admin.places.more', { shown: places.length, total })}
        </p>
      )}
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
          <Tr key={`${place.code} ${place.validFrom}`}>
            <Td className={cn(ABOVE.includes(place.kind) && 'font-semibold')}>
              <Link
                to={`/admin/places/${place.code}?from=${place.validFrom}`}
                className="rounded-sm underline-offset-2 hover:text-accent hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                {place.name}
              </Link>
            </Td>
            <Td label={t('admin.code')} className="text-muted">
              <span data-figures>{place.code}</span>
            </Td>
            <Td label={t('admin.places.kind')}>{t(`enums.placeKind.${place.kind}`)}</Td>
            <Td label={t('admin.places.parent')}>{place.parentName}</Td>
            {ended && (
              <Td label={t('admin.places.successor')}>
                {place.successorName ??
                  (place.validTo && t('admin.places.until', { date: formatDate(place.validTo) }))}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
