import { MapPinned } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { PlaceMap } from '../queries.maps.server';
import { StepPage } from './step-page';

/** The built-in maps, and the way to others. */
export function PlacesStep({ maps }: { maps: PlaceMap[] }) {
  const { t } = useT();
  return (
    <StepPage
      step="places"
      more={[{ to: '/admin/places/import', label: t('setup.places.import') }]}
    >
      {maps.length === 0 && <p className="text-muted">{t('setup.places.none')}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        {maps.map((map) => (
          <MapCard key={map.from} map={map} />
        ))}
      </div>
      {maps.length > 0 && (
        <p className="max-w-[68ch] text-pretty text-muted">{t('setup.places.byDay')}</p>
      )}
    </StepPage>
  );
}

function MapCard({ map }: { map: PlaceMap }) {
  const { t } = useT();
  const { districts, communes, use } = map;
  return (
    <Card>
      <CardHeader
        title={
          <span className="inline-flex flex-wrap items-center gap-2">
            <MapPinned aria-hidden className="size-4.5 text-muted" />
            {nameOf(map, t)}
            {use && (
              <Badge tone={use === 'programme' ? 'accent' : 'neutral'}>
                {t(use === 'programme' ? 'setup.places.ofProgramme' : 'setup.places.ofToday')}
              </Badge>
            )}
          </span>
        }
      />
      <CardBody className="grid gap-2">
        <p>
          {districts > 0
            ? t('setup.places.districts', { count: districts })
            : t('setup.places.noDistricts')}
          <br />
          {t('setup.places.communes', { count: communes })}
        </p>
        <LinkButton to={`/admin/places?era=${map.from}`} size="sm" className="justify-self-start">
          {t('setup.places.look')}
          <span className="sr-only">: {nameOf(map, t)}</span>
        </LinkButton>
      </CardBody>
    </Card>
  );
}

function nameOf({ from, to, first }: PlaceMap, t: ReturnType<typeof useT>['t']): string {
  if (!first) return t('setup.places.since', { date: formatDate(from) });
  return to ? t('setup.places.before', { date: formatDate(to) }) : t('setup.places.always');
}
