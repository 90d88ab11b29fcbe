import { TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { Notice } from '~/ui/notice';
import type { PlanFormData } from '../queries.plan-form.server';
import { workStatusKey } from './status-badges';

interface ExemplarFieldProps {
  data: PlanFormData;
  errors: string[] | undefined;
  first: string | undefined;
}

/** The exemplar that is planned: fixed when the address names one, else chosen from those that wait. */
export function ExemplarField({ data, errors, first }: ExemplarFieldProps) {
  const { t } = useT();
  if (data.exemplar) return <ExemplarSummary exemplar={data.exemplar} />;
  if (data.candidates.length === 0) {
    return (
      <Notice title={t('calendar.planForm.noExemplars')}>
        {t('calendar.planForm.noExemplarsHint')}
      </Notice>
    );
  }
  return (
    <Field
      label={t('calendar.planForm.exemplar')}
      required
      hint={t('calendar.planForm.exemplarHint')}
      errors={errors}
    >
      <Select name="exemplarId" defaultValue={first ?? ''}>
        <option value="">{t('calendar.planForm.chooseExemplar')}</option>
        {data.candidates.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Exemplar = NonNullable<PlanFormData['exemplar']>;

function ExemplarSummary({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  return (
    <div className="flex flex-col gap-2">
      <input type="hidden" name="exemplarId" value={exemplar.id} />
      <div className="rounded-md bg-sunken px-3 py-2.5">
        <p className="font-semibold">{exemplar.name}</p>
        <p className="text-muted text-sm">
          {t('calendar.tray.place', {
            kind: t(`enums.kind.${exemplar.kind}`),
            place: exemplar.place,
          })}
        </p>
        <ConsentMark consent={exemplar.consent} />
        {exemplar.summary && <p className="mt-0.5 line-clamp-2 text-sm">{exemplar.summary}</p>}
        <AlreadyPlanned exemplar={exemplar} />
      </div>
    </div>
  );
}

/** A word only: what it means for the plan is said once, with its other warnings. */
function ConsentMark({ consent }: Pick<Exemplar, 'consent'>) {
  const { t } = useT();
  if (consent === 'given') return null;
  const gone = consent === 'withdrawn';
  return (
    <Badge tone={gone ? 'late' : 'warn'} icon={<TriangleAlert aria-hidden />} className="mt-1">
      {t(gone ? 'calendar.planForm.consentWithdrawn' : 'calendar.planForm.consentMissing')}
    </Badge>
  );
}

/** What both outlets have planned about it, so that they do not run the same in one week. */
function AlreadyPlanned({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  if (exemplar.planned.length === 0) return null;
  return (
    <div className="mt-2 text-sm">
      <p className="text-muted">{t('calendar.planForm.already')}</p>
      <ul className="mt-1 flex flex-wrap gap-1.5">
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
