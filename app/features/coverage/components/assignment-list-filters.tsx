import { Form, useNavigate, useNavigation } from '@remix-run/react';
import { Search } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Field } from '~/ui/field';
import { Input, Select } from '~/ui/input';
import type { ListInput } from '../input.list';
import type { ListChoices } from '../queries.list.server';
import { WORK_STATUSES } from '../rules.items';
import { workStatusNameKey } from './status-badges';

interface AssignmentListFiltersProps {
  filter: ListInput;
  choices: ListChoices;
  filtered: boolean;
}

/** Search and filters in the address: a choice acts at once, words by Enter or the button; all by the button without JavaScript. */
export function AssignmentListFilters({ filter, choices, filtered }: AssignmentListFiltersProps) {
  const { t } = useT();
  const navigate = useNavigate();
  const pending = useNavigation().state === 'loading';
  const go = (event: FormEvent<HTMLFormElement>) => {
    if (event.type === 'change' && !(event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const set = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    );
    const search = new URLSearchParams(set).toString();
    navigate(search ? `/assignments?${search}` : '/assignments', { preventScrollReset: true });
  };
  return (
    <Form
      key={JSON.stringify({ ...filter, page: 1, q: '' })}
      method="get"
      role="search"
      aria-label={t('assignments.search')}
      aria-busy={pending}
      onChange={go}
      onSubmit={go}
      className="mb-3 grid grid-cols-2 items-end gap-2 md:grid-cols-3 lg:grid-cols-[minmax(0,2fr)_repeat(5,minmax(0,1fr))_auto]"
    >
      <Field label={t('assignments.search')} className="max-lg:col-span-full">
        <Input
          type="search"
          name="q"
          placeholder={t('assignments.searchHint')}
          defaultValue={filter.q}
        />
      </Field>
      <Choice name="outlet" label={t('assignments.outlet')} value={filter.outlet}>
        {choices.outlets.map((outlet) => (
          <option key={outlet.id} value={outlet.id}>
            {outlet.name}
          </option>
        ))}
      </Choice>
      <Choice name="status" label={t('assignments.status')} value={filter.status}>
        {WORK_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(workStatusNameKey(status))}
          </option>
        ))}
      </Choice>
      <Choice name="reporter" label={t('assignments.reporter')} value={filter.reporter}>
        {choices.outlets.map((outlet) => (
          <optgroup key={outlet.id} label={outlet.name}>
            {choices.reporters
              .filter((person) => person.outletId === outlet.id)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.displayName}
                </option>
              ))}
          </optgroup>
        ))}
      </Choice>
      <Choice name="late" label={t('assignments.late')} value={filter.late}>
        <option value="placement">{t('assignments.latePlacement')}</option>
        <option value="deadline">{t('assignments.lateDeadline')}</option>
      </Choice>
      <Choice
        name="sort"
        label={t('assignments.sort')}
        value={filter.sort}
        first={t('assignments.byDue')}
      >
        <option value="recent">{t('assignments.byRecent')}</option>
      </Choice>
      <div className="flex flex-wrap gap-2 md:max-lg:col-span-full">
        <Button icon={<Search aria-hidden />}>{t('buttons.search')}</Button>
        {filtered && (
          <LinkButton to="/assignments" variant="ghost">
            {t('buttons.clearFilters')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  /** What an empty choice is called. */
  first?: string;
  children: ReactNode;
}

function Choice({ name, label, value, first, children }: ChoiceProps) {
  const { t } = useT();
  return (
    <Field label={label}>
      <Select name={name} defaultValue={value}>
        <option value="">{first ?? t('assignments.any')}</option>
        {children}
      </Select>
    </Field>
  );
}
