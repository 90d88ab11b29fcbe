import { getFormProps, useForm } from '@conform-to/react';
import { Form, useFetcher, useLocation, useNavigation } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { useGenreName } from '~/features/newsroom/components/genres';
import { useT } from '~/platform/i18n/react';
import { asPlainDate, formatDayMonth, formatWeekday } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { DraftKeeper } from '~/ui/draft';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { Input, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import type { PlanFormData } from '../queries.plan-form.server';
import { usePlanChoice } from './plan-choices';
import { PlanDeadline } from './plan-deadline';
import { ExemplarField } from './plan-exemplar';
import { PlanFold } from './plan-fold';
import { lastResultOf, parsePlan } from './plan-input';
import { GenreField, KindField, OutletField, type PlanPart } from './plan-options';
import { PlanReporters, useLeadChoice } from './plan-reporters';
import { PlanSeats } from './plan-seats';
import { RerunFields } from './plan-slot';
import { WarningGate } from './warning-gate';

interface PlanFormProps {
  data: PlanFormData;
  /** What the server refused the form with. */
  result: VerbResult | undefined;
  /** Beside the main verb: closes the dialog, or leads back to the calendar. */
  cancel: ReactNode;
  /** The form stands in a dialog, whose foot is free. */
  inDialog?: boolean;
}

/**
 * Puts an exemplar on the calendar in three decisions: seat, reporter, deadline; the rest is folded. Works without JavaScript: then it
 * offers every choice there is.
 */
export function PlanForm({ data: first, result, cancel, inDialog = false }: PlanFormProps) {
  const { search } = useLocation();
  const typed = result && !result.ok ? result.values : undefined;
  // The same object for the same answer: a new one is a new answer to the form, which would draw itself for ever.
  const lastResult = useMemo(() => lastResultOf(result), [result]);
  const [form, fields] = useForm({
    id: 'plan',
    lastResult,
    onValidate: ({ formData }) => parsePlan(formData),
    shouldRevalidate: 'onInput',
  });
  const { data, about, askFor } = useProposalsFor(first);
  const { choice, change, takeSeat, setDay } = usePlanChoice(data, typed, 'plan');
  const narrowed = useHydrated();
  const names = fields as unknown as Record<string, { errors?: string[] }>;
  const errorsOf = (name: string) => names[name]?.errors;
  const problem =
    result && !result.ok && Object.keys(result.problem.fields).length === 0 ? result.problem : null;
  const part = { data, choice, change, narrowed, errorsOf };
  const lead = useLeadChoice(part, typed);
  return (
    <Form
      method="post"
      action={`/calendar/plan${search}`}
      {...getFormProps(form)}
      onKeyDown={sendByKey}
      className="flex flex-col gap-3 max-md:gap-2"
    >
      <DraftKeeper name={`plan ${first.exemplar?.id ?? ''}`} />
      <FormErrors problem={problem} errors={form.errors} />
      <KeyField />
      <ExemplarField
        data={first}
        about={about}
        errors={errorsOf('exemplarId')}
        first={typed?.exemplarId}
        hydrated={narrowed}
        onChoose={askFor}
      />
      <PlanSeats {...part} takeSeat={takeSeat} setDay={setDay} drawn={typed?.drawn} />
      <PlanReporters {...part} lead={lead} />
      <PlanDeadline {...part} />
      <WarningGate about="" problem={problem} note={typed?.note ?? ''} />
      <Details {...part} typed={typed} />
      <Foot choice={choice} lead={lead.name} cancel={cancel} inDialog={inDialog} />
    </Form>
  );
}

/** Seats and reporters for the exemplar that was chosen in the form, once they are here. */
function useProposalsFor(first: PlanFormData) {
  const { search } = useLocation();
  const { load, data: newer } = useFetcher<PlanFormData>();
  const [asked, setAsked] = useState('');
  const askFor = (exemplarId: string) => {
    setAsked(exemplarId);
    if (!exemplarId) return;
    const params = new URLSearchParams(search);
    params.set('exemplar', exemplarId);
    load(`/calendar/plan?${params}`);
  };
  const data = useMemo(
    () => (newer ? { ...first, seats: newer.seats, ranked: newer.ranked } : first),
    [first, newer],
  );
  return { data, about: newer?.exemplar?.id === asked ? newer.exemplar : null, askFor };
}

/** Ctrl+Enter sends from every field. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
    return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

type Typed = Record<string, string> | undefined;

const DETAILS = ['kind', 'outletId', 'genre', 'lengthValue', 'title', 'brief', 'reruns'];

/** What has good defaults, under one line that says them. */
function Details({ typed, ...part }: PlanPart & { typed: Typed }) {
  const { t } = useT();
  const genreName = useGenreName();
  const { choice, change, errorsOf } = part;
  const unit = choice.kind === 'segment' ? 'minutes' : 'words';
  const length = unit === 'minutes' ? 'coverage.field.lengthMinutes' : 'coverage.field.lengthWords';
  return (
    <PlanFold
      className="border-line border-t pt-2"
      refused={DETAILS.some((name) => (errorsOf(name)?.length ?? 0) > 0)}
      summary={
        <>
          <span className="font-medium">{t('calendar.planForm.more')}</span>{' '}
          <span className="text-muted text-sm">
            {[genreName(choice.genre), choice.lengthValue && `${t(length)}: ${choice.lengthValue}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
    >
      <div className="sm:col-span-2">
        <KindField {...part} />
      </div>
      <OutletField {...part} />
      <GenreField {...part} />
      <Field label={t(length)} optional errors={errorsOf('lengthValue')}>
        <Input
          name="lengthValue"
          inputMode="numeric"
          autoComplete="off"
          value={choice.lengthValue}
          onChange={(e) => change({ lengthValue: e.currentTarget.value })}
        />
      </Field>
      <Field
        label={t('calendar.planForm.titleField')}
        optional
        hint={t('calendar.planForm.titleHint')}
        errors={errorsOf('title')}
      >
        <Input name="title" defaultValue={typed?.title} maxLength={200} />
      </Field>
      <div className="empty:hidden sm:col-span-2">
        <RerunFields {...part} typed={typed} />
      </div>
      <Field
        label={t('coverage.field.brief')}
        optional
        hint={t('coverage.field.briefHint')}
        errors={errorsOf('brief')}
        className="sm:col-span-2"
      >
        <Textarea name="brief" rows={3} defaultValue={typed?.brief} maxLength={4000} />
      </Field>
    </PlanFold>
  );
}

interface FootProps {
  choice: PlanPart['choice'];
  lead: string | null;
  cancel: ReactNode;
  inDialog: boolean;
}

/** The verb, always in sight; it repeats day and person. */
function Foot({ choice, lead, cancel, inDialog }: FootProps) {
  const { t, locale } = useT();
  const navigation = useNavigation();
  const day = asPlainDate(choice.plannedOn);
  const when = day ? `${formatWeekday(day, locale)} ${formatDayMonth(day)}` : '';
  return (
    <div
      className={cn(
        'sticky z-10 flex items-center justify-end gap-2 border-line border-t py-3',
        inDialog
          ? '-bottom-4 -mx-5 -mb-4 bg-raised px-5 md:rounded-b-xl max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))]'
          : 'bottom-0 bg-ground max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]',
      )}
    >
      {cancel}
      <Button
        variant="primary"
        className="min-w-0 max-md:flex-1"
        pending={navigation.formMethod === 'POST'}
        icon={<CalendarPlus aria-hidden />}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl+Enter"
      >
        <span className="truncate">
          {[`${t('calendar.planForm.submit')}${when && ` ${when}`}`, lead && givenName(lead)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </Button>
    </div>
  );
}

/** The last two words of a Vietnamese name, by which people are called. */
const givenName = (name: string): string => name.split(' ').slice(-2).join(' ');

/** False in the page that the server sends, where every choice must be offered. */
const useHydrated = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
