import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Combobox, type ComboboxOption } from '~/ui/combobox';
import { Field } from '~/ui/field';
import { Notice } from '~/ui/notice';
import type { PlanCandidate } from '../queries.plan-candidates.server';
import type { PlanFormData } from '../queries.plan-form.server';
import { workStatusKey } from './status-badges';
import { ageTone } from './tray-card';

interface ExemplarFieldProps {
  data: PlanFormData;
  /** What is known of the one that is chosen in the form, once it is here. */
  about: Exemplar | null;
  errors: string[] | undefined;
  first: string | undefined;
  hydrated: boolean;
  /** Told whom the editor has chosen. */
  onChoose(exemplarId: string): void;
}

/** The exemplar that is planned: fixed when the address names one, else sought among those that wait. */
export function ExemplarField({ data, about, errors, first, ...choice }: ExemplarFieldProps) {
  const { t } = useT();
  const { items, total } = data.candidates;
  const options = useOptions(items);
  if (data.exemplar) {
    return (
      <>
        <input type="hidden" name="exemplarId" value={data.exemplar.id} />
        <ExemplarSummary exemplar={data.exemplar} />
      </>
    );
  }
  if (items.length === 0) {
    return (
      <Notice title={t('calendar.planForm.noExemplars')}>
        {t('calendar.planForm.noExemplarsHint')}
      </Notice>
    );
  }
  return (
    <>
      <Field
        label={t('calendar.planForm.exemplar')}
        required
        hint={
          total > items.length
            ? t('calendar.planForm.exemplarFirst', { shown: items.length, total })
            : !about && t('calendar.planForm.exemplarHint')
        }
        errors={errors}
      >
        <Combobox
          {...choice}
          name="exemplarId"
          options={options}
          defaultValue={first ?? ''}
          placeholder={t('calendar.planForm.chooseExemplar')}
          empty={t('calendar.planForm.noExemplarMatch')}
        />
      </Field>
      {about && <ExemplarSummary exemplar={about} />}
    </>
  );
}

/** Each with its place, what it fits, and how long it has waited. */
function useOptions(candidates: readonly PlanCandidate[]): readonly ComboboxOption[] {
  const { t } = useT();
  return useMemo(
    () =>
      candidates.map(({ id, name, kind, placeName, districtName, ageDays, ...rest }) => {
        const place = districtName ? `${placeName}, ${districtName}` : placeName;
        const age = t('calendar.tray.age', { count: ageDays });
        const { suits, themeDay, consent } = rest;
        return {
          id,
          name,
          detail: [
            t('calendar.tray.place', { kind: t(`enums.kind.${kind}`), place }),
            suits && t('calendar.planForm.seatReason.genre'),
            themeDay && t('calendar.planForm.themeOn', { day: formatDayMonth(themeDay) }),
            consent !== 'given' && t(`enums.consent.${consent}`),
          ]
            .filter(Boolean)
            .join(' · '),
          mark: <Badge tone={ageTone(ageDays)}>{age}</Badge>,
          label: [name, districtName ?? placeName, age].join(' · '),
        };
      }),
    [candidates, t],
  );
}

type Exemplar = NonNullable<PlanFormData['exemplar']>;

function ExemplarSummary({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  return (
    <div className="text-sm">
      <p className="flex items-center gap-x-2 text-muted md:flex-wrap [&>*]:shrink-0">
        <Badge tone={ageTone(exemplar.ageDays)}>
          {t('calendar.planForm.approvedDays', { count: exemplar.ageDays })}
        </Badge>
        <span className="min-w-0 shrink! truncate">
          {t('calendar.tray.place', {
            kind: t(`enums.kind.${exemplar.kind}`),
            place: exemplar.place,
          })}
        </span>
        <ConsentMark consent={exemplar.consent} />
        <Link
          to={`/exemplars/${exemplar.id}`}
          target="_blank"
          className="text-accent hover:underline max-md:hidden"
        >
          {t('calendar.planForm.dossier')}
        </Link>
      </p>
      <AlreadyPlanned exemplar={exemplar} />
    </div>
  );
}

/** A word only: what it means for the plan is said once, with its other warnings. */
function ConsentMark({ consent }: Pick<Exemplar, 'consent'>) {
  const { t } = useT();
  if (consent === 'given') return null;
  const gone = consent === 'withdrawn';
  return (
    <Badge tone={gone ? 'late' : 'warn'} icon={<TriangleAlert aria-hidden />}>
      {t(gone ? 'calendar.planForm.consentWithdrawn' : 'calendar.planForm.consentMissing')}
    </Badge>
  );
}

/** What both outlets have planned about it, so that they do not run the same in one week. */
function AlreadyPlanned({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  if (exemplar.planned.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
      <p className="text-muted">{t('calendar.planForm.already')}</p>
      <ul className="flex flex-wrap gap-1.5">
        {exemplar.planned.map((work) => (
          <li key={work.assignmentId}>
            <Badge hue={work.outlet.hue}>
              {work.outlet.shortName}: {t(`coverage.${work.kind}`)}
              {work.days.length > 0 && ` ${work.days.map(formatDayMonth).join(', ')}`},{' '}
              {t(workStatusKey(work.status, work.published))}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
