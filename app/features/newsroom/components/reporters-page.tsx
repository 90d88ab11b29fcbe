import { Link } from '@remix-run/react';
import { CalendarOff, CircleAlert, Users } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardHeader } from '~/ui/card';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { BeatNames, ReporterLine, ReportersPageData } from '../queries.reporter-page.server';
import { AwayMark } from './absence-mark';

/** The reporters of the reader's outlets: who has how much, who is away, who suits what. */
export function ReportersPage({ teams, names, requested }: ReportersPageData) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('reporters.title')}
        description={t('reporters.description')}
        actions={
          <LinkButton
            to="/leave"
            variant={requested > 0 ? 'primary' : 'secondary'}
            icon={<CalendarOff aria-hidden />}
          >
            {requested > 0
              ? t('reporters.requests', { count: requested })
              : t('reporters.leave.title')}
          </LinkButton>
        }
      />
      <div className="grid gap-4">
        {teams.map(({ outlet, reporters }) => (
          <Card key={outlet.id}>
            {teams.length > 1 && <CardHeader title={outlet.name} />}
            {reporters.length === 0 ? (
              <EmptyState icon={<Users aria-hidden />} title={t('reporters.none')}>
                {t('reporters.noneHint')}
              </EmptyState>
            ) : (
              <Table caption={`${t('reporters.title')}: ${outlet.name}`} stack>
                <Thead>
                  <Th>{t('reporters.name')}</Th>
                  <Th>{t('reporters.thisWeek')}</Th>
                  <Th>{t('reporters.nextWeek')}</Th>
                  <Th>{t('reporters.away')}</Th>
                  <Th>{t('reporters.beats')}</Th>
                  <Th>{t('reporters.languages')}</Th>
                </Thead>
                <Tbody>
                  {reporters.map((reporter) => (
                    <Line key={reporter.personId} reporter={reporter} names={names} />
                  ))}
                </Tbody>
              </Table>
            )}
          </Card>
        ))}
      </div>
    </Page>
  );
}

function Line({ reporter, names }: { reporter: ReporterLine; names: BeatNames }) {
  const { t, locale } = useT();
  const { desk } = reporter;
  const [now, next] = reporter.loads;
  return (
    <Tr>
      <Td>
        <Link
          to={`/reporters/${reporter.personId}`}
          className="font-medium text-ink underline-offset-2 hover:underline"
        >
          {reporter.displayName}
        </Link>
        {desk && (
          <span className="block text-muted text-sm">
            {locale === 'en' ? desk.nameEn : desk.name}
            {desk.head && ` (${t('reporters.deskHead')})`}
          </span>
        )}
        {reporter.crewPart && (
          <span className="block text-muted text-sm">
            {t(`enums.crewPart.${reporter.crewPart}`)}
          </span>
        )}
      </Td>
      <Td label={t('reporters.thisWeek')}>
        <LoadMark load={now} capacity={reporter.weeklyCapacity} />
      </Td>
      <Td label={t('reporters.nextWeek')}>
        <LoadMark load={next} capacity={reporter.weeklyCapacity} />
      </Td>
      <Td label={t('reporters.away')}>
        {reporter.away.length === 0 ? (
          <span className="text-muted">{t('reporters.notAway')}</span>
        ) : (
          <span className="flex flex-wrap gap-1">
            {reporter.away.map((absence) => (
              <AwayMark key={absence.id} {...absence} waiting={absence.status === 'requested'} />
            ))}
          </span>
        )}
      </Td>
      <Td label={t('reporters.beats')} className="text-sm">
        <BeatText sectors={reporter.sectors} places={reporter.places} names={names} />
      </Td>
      <Td label={t('reporters.languages')} className="text-sm">
        {reporter.languages.map((code) => t(`reporters.language.${code}`)).join(', ') || '-'}
      </Td>
    </Tr>
  );
}

/** How much of the week is taken: figures, and a word when it is too much. */
export function LoadMark({ load, capacity }: { load: number; capacity: number }) {
  const { t } = useT();
  const over = load > capacity;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden
        data-figures
        className={cn('font-medium', over ? 'text-late' : load === 0 && 'text-muted')}
      >
        {t('reporters.loadOf', { load, capacity })}
      </span>
      <span className="sr-only">{t('reporters.loadOfLong', { load, capacity })}</span>
      {over && (
        <span className="inline-flex items-center gap-1 text-late text-sm">
          <CircleAlert aria-hidden className="size-3.5" />
          {t('reporters.over')}
        </span>
      )}
      {load === capacity && load > 0 && (
        <span className="text-muted text-sm">{t('reporters.full')}</span>
      )}
    </span>
  );
}

interface BeatTextProps {
  sectors: readonly string[];
  places: readonly string[];
  names: BeatNames;
}

/** Sectors, then places, in their own order. */
export function BeatText({ sectors, places, names }: BeatTextProps) {
  const { t, locale } = useT();
  const sectorNames = names.sectors
    .filter(({ code }) => sectors.includes(code))
    .map((sector) => (locale === 'en' ? sector.nameEn : sector.name));
  const placeNames = names.places.filter(({ code }) => places.includes(code)).map(nameOf);
  if (sectorNames.length + placeNames.length === 0)
    return <span className="text-muted">{t('reporters.noBeats')}</span>;
  return (
    <>
      {sectorNames.length > 0 && <span className="block">{sectorNames.join('; ')}</span>}
      {placeNames.length > 0 && <span className="block text-muted">{placeNames.join(', ')}</span>}
    </>
  );
}

const nameOf = ({ name }: { name: string }) => name;
