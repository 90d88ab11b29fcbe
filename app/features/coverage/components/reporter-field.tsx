import { CircleCheck, CircleMinus, Info, type LucideIcon, Sparkles } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { RankedReporter, Reason } from '~/features/newsroom/rules.ranking';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { useRanked } from './advice';

interface ReporterFieldProps {
  label: string;
  errors: readonly string[] | undefined;
  first: string;
  /** What the form is of: see `useAdvice`. */
  about: string;
  /** As the page brought them, best first; the advice replaces the only group's. */
  groups: readonly { label: string | null; reporters: readonly RankedReporter[] }[];
  /** Who is not offered: they have it already. */
  except?: string | undefined;
  /** Options before the people. */
  children: ReactNode;
}

const SUGGESTED = 3;

/** Who does the work: a list best first, each with the reasons in its own words, and the best of them as buttons. */
export function ReporterField({
  label,
  errors,
  first,
  about,
  except,
  ...props
}: ReporterFieldProps) {
  const { t } = useT();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(first);
  const live = useRanked(about);
  const groups = props.groups.map((group) => ({
    ...group,
    reporters: (props.groups.length === 1 && live ? live : group.reporters).filter(
      ({ personId }) => personId !== except,
    ),
  }));
  const everybody = groups.flatMap(({ reporters }) => reporters);
  const person = everybody.find(({ personId }) => personId === chosen);
  const choose = (personId: string) => {
    if (!select.current) return;
    select.current.value = personId;
    // The form listens to it as to a choice by hand.
    select.current.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return (
    <div className="min-w-0">
      <Field label={label} required errors={errors} hint={t('warnings.pick.order')}>
        <Select
          ref={select}
          name="leadId"
          defaultValue={first}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {props.children}
          {groups.map((group) => {
            const options = group.reporters.map((each) => (
              <option key={each.personId} value={each.personId}>
                {optionText(t, each)}
              </option>
            ));
            if (group.label === null) return options;
            return (
              <optgroup key={group.label} label={group.label}>
                {options}
              </optgroup>
            );
          })}
        </Select>
      </Field>
      {person && <Reasons reasons={person.reasons} />}
      {!person && <Suggestions people={everybody.slice(0, SUGGESTED)} onChoose={choose} />}
    </div>
  );
}

export const reasonText = (t: Translate, { code, params }: Reason): string =>
  t(`warnings.pick.${code}`, params);

export const optionText = (t: Translate, { name, reasons }: RankedReporter): string =>
  `${name}: ${reasons.map((reason) => reasonText(t, reason)).join(', ')}`;

const SIDES: Record<Reason['side'], { Icon: LucideIcon; look: string }> = {
  for: { Icon: CircleCheck, look: 'text-done' },
  against: { Icon: CircleMinus, look: 'text-warn' },
  fact: { Icon: Info, look: 'text-muted' },
};

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useT();
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {reasons.map((reason) => {
        const { Icon, look } = SIDES[reason.side];
        return (
          <li key={reason.code} className={cn('inline-flex items-center gap-1', look)}>
            <Icon aria-hidden className="size-3.5 shrink-0" />
            {reasonText(t, reason)}
          </li>
        );
      })}
    </ul>
  );
}

interface SuggestionsProps {
  people: readonly RankedReporter[];
  onChoose(personId: string): void;
}

/** The best of them, one press away. They do nothing without JavaScript, where the list says the same. */
function Suggestions({ people, onChoose }: SuggestionsProps) {
  const { t } = useT();
  const here = people.filter(({ away }) => !away);
  if (here.length === 0) return null;
  return (
    <ul className="mt-1.5 grid gap-1">
      {here.map((person) => (
        <li key={person.personId}>
          <button
            type="button"
            onClick={() => onChoose(person.personId)}
            className="flex w-full items-start gap-2 rounded-md border border-line px-2 py-1 text-left text-sm hover:bg-sunken max-md:min-h-11"
          >
            <Sparkles aria-hidden className="mt-0.5 size-3.5 shrink-0 text-accent" />
            <span className="min-w-0">
              <span className="font-medium">{person.name}</span>{' '}
              <span className="text-muted">
                {person.reasons.map((reason) => reasonText(t, reason)).join(', ')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
