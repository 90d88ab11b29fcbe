import { useState } from 'react';
import type { RankedReporter } from '~/features/newsroom/rules.ranking';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { Field, FieldErrors } from '~/ui/field';
import { Select } from '~/ui/input';
import { useRanked } from './advice';
import { PlanCard, PlanStep } from './plan-fold';
import { OFFER, SOMEBODY_ELSE } from './plan-names';
import type { PlanPart } from './plan-options';
import { optionText, reasonText } from './reporter-field';

const PROPOSED = 3;

/** Who gets the work: null while nobody has chosen, and the best fit is proposed. */
export interface LeadChoice {
  leadId: string;
  leadElse: string;
  /** The name of whoever is chosen; null for nobody. */
  name: string | null;
  /** As the list is now, best first. */
  proposed: readonly RankedReporter[];
  everybody: readonly RankedReporter[];
  choose(leadId: string, leadElse?: string): void;
}

/** The second decision, with what was typed before a refusal. The best fit is proposed until somebody chooses. */
export function useLeadChoice(
  { data, choice }: Pick<PlanPart, 'data' | 'choice'>,
  typed: Record<string, string> | undefined,
): LeadChoice {
  const live = useRanked('');
  const [chosen, setChosen] = useState<{ leadId: string; leadElse: string } | null>(
    typed ? { leadId: typed.leadId ?? SOMEBODY_ELSE, leadElse: typed.leadElse ?? '' } : null,
  );
  const everybody = live ?? data.ranked[choice.outletId] ?? [];
  const proposed = everybody.filter(({ away }) => !away).slice(0, PROPOSED);
  const known = (id: string) => everybody.some(({ personId }) => personId === id);
  const isShown = (id: string) =>
    id === OFFER || id === SOMEBODY_ELSE || proposed.some(({ personId }) => personId === id);
  let lead = chosen ?? { leadId: proposed[0]?.personId ?? OFFER, leadElse: '' };
  // Another seat may bring others to the top: who was chosen stays chosen, in the list; who is of another outlet does not.
  if (!isShown(lead.leadId)) {
    lead = known(lead.leadId)
      ? { leadId: SOMEBODY_ELSE, leadElse: lead.leadId }
      : { leadId: proposed[0]?.personId ?? OFFER, leadElse: '' };
  }
  const personId = lead.leadId === SOMEBODY_ELSE ? lead.leadElse : lead.leadId;
  return {
    ...lead,
    name: everybody.find((each) => each.personId === personId)?.name ?? null,
    proposed,
    everybody,
    choose: (leadId, leadElse = '') => setChosen({ leadId, leadElse }),
  };
}

/** The second decision: the best fit, two others, everybody, or somebody from the whole list. */
export function PlanReporters({ lead, ...part }: PlanPart & { lead: LeadChoice }) {
  const { t } = useT();
  const { errorsOf } = part;
  return (
    <PlanStep
      number={2}
      title={t('calendar.planForm.reporter')}
      hint={t('warnings.pick.order')}
      errors={<FieldErrors id="plan-lead-errors" errors={errorsOf('leadId') ?? []} />}
    >
      <div className="group/lead grid grid-cols-2 gap-1.5">
        {lead.proposed.map((person, index) => (
          <PlanCard
            key={person.personId}
            name="leadId"
            value={person.personId}
            checked={lead.leadId === person.personId}
            onChoose={() => lead.choose(person.personId)}
            wide={index === 0}
          >
            <span className="font-semibold">{person.name}</span>
            {index === 0 && (
              <Badge tone="accent" className="ml-1.5">
                {t('calendar.planForm.bestFit')}
              </Badge>
            )}
            <span className="block text-muted text-xs">
              {person.reasons.map((reason) => reasonText(t, reason)).join(' · ')}
            </span>
          </PlanCard>
        ))}
        <div className="col-span-2 flex gap-1.5 [&>*]:flex-auto">
          <PlanCard
            name="leadId"
            value={OFFER}
            checked={lead.leadId === OFFER}
            onChoose={() => lead.choose(OFFER)}
          >
            {t('calendar.planForm.openToAll')}
          </PlanCard>
          <PlanCard
            name="leadId"
            value={SOMEBODY_ELSE}
            checked={lead.leadId === SOMEBODY_ELSE}
            onChoose={() => lead.choose(SOMEBODY_ELSE)}
          >
            {t('calendar.planForm.somebodyElse')}
          </PlanCard>
        </div>
        <div
          className={cn(
            'col-span-2',
            lead.leadId !== SOMEBODY_ELSE &&
              'hidden group-has-[input[value=else]:checked]/lead:block',
          )}
        >
          <ElseField {...part} lead={lead} />
        </div>
      </div>
    </PlanStep>
  );
}

/** Every reporter, best first; nobody yet is the first of the choices. */
function ElseField({ lead, data, narrowed }: PlanPart & { lead: LeadChoice }) {
  const { t } = useT();
  const groups = narrowed
    ? [{ label: '', reporters: lead.everybody }]
    : data.options.outlets.map(({ id, shortName }) => ({
        label: shortName,
        reporters: data.ranked[id] ?? [],
      }));
  const optionsOf = (reporters: readonly RankedReporter[]) =>
    reporters.map((each) => (
      <option key={each.personId} value={each.personId}>
        {optionText(t, each)}
      </option>
    ));
  return (
    <Field label={t('calendar.planForm.leadChoice')}>
      <Select
        name="leadElse"
        value={lead.leadElse}
        onChange={(event) => lead.choose(SOMEBODY_ELSE, event.currentTarget.value)}
      >
        <option value="">{t('calendar.planForm.later')}</option>
        {groups.length === 1
          ? optionsOf(groups[0]?.reporters ?? [])
          : groups.map(({ label, reporters }) => (
              <optgroup key={label} label={label}>
                {optionsOf(reporters)}
              </optgroup>
            ))}
      </Select>
    </Field>
  );
}
