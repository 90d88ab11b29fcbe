import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { Notice } from '~/ui/notice';
import type { PlanFormData } from '../queries.plan-form.server';
import { workStatusKey } from './status-badges';
import { ageTone } from './tray-card';

interface ExemplarFieldProps {
  data: PlanFormData;
  errors: string[] | undefined;
  first: string | undefined;
  /** Told whom the editor has chosen. */
  onChoose(exemplarId: string): void;
}

/** The exemplar that is planned: fixed when the address names one, else chosen from those that wait. */
export function ExemplarField({ data, errors, first, onChoose }: ExemplarFieldProps) {
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
      <Select
        name="exemplarId"
        defaultValue={first ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
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
    <div className="text-sm">
      <input type="hidden" name="exemplarId" value={exemplar.id} />
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
