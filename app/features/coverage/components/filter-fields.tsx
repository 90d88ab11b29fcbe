import type { ChangeEvent, ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Checkbox } from '~/ui/choice';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { FAMILIES } from '../../exemplars/rules';
import { GenreOptions, useGenres } from '../../newsroom/components/genres';
import type { FilterOptions } from '../queries.filter-options.server';
import { ITEM_STATUSES } from '../rules.items';
import { type CalendarFilter, NOBODY, readFilter } from './calendar-filter';
import { itemStatusKey } from './filter-names';

type One = 'channel' | 'slot' | 'genre' | 'reporter' | 'place' | 'sector' | 'family';

interface FilterFieldsProps {
  filter: CalendarFilter;
  options: FilterOptions;
  /** Acts at once; without it the fields wait for the button of the form around them. */
  onChange?: ((changes: Partial<CalendarFilter>) => void) | undefined;
}

/** Everything of the filter but the outlets and the words: the same fields in the panel and on the page. */
export function FilterFields({ filter, options, onChange }: FilterFieldsProps) {
  const { t, locale } = useT();
  const genres = useGenres();
  const nameOf = (named: { name: string; nameEn: string }) =>
    locale === 'en' ? named.nameEn : named.name;
  const choice = (name: One) => ({
    name,
    value: filter[name] ?? '',
    ...(onChange && { onChange }),
  });
  return (
    <>
      <Choice
        {...choice('channel')}
        onChange={onChange && channelChange(filter, options, onChange)}
      >
        {options.outlets.map((outlet) => (
          <optgroup key={outlet.id} label={nameOf(outlet)}>
            {options.channels.filter(isOf(outlet.id)).map((channel) => (
              <option key={channel.id} value={channel.id}>
                {nameOf(channel)}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice {...choice('slot')}>
        {options.channels
          .filter((channel) => filter.channel === null || channel.id === filter.channel)
          .map((channel) => (
            <optgroup key={channel.id} label={nameOf(channel)}>
              {options.slots
                .filter((slot) => slot.channelId === channel.id)
                .map((slot) => (
                  <option key={slot.id} value={slot.id}>
                    {slot.name}
                  </option>
                ))}
            </optgroup>
          ))}
      </Choice>
      <Choice {...choice('reporter')}>
        <option value={NOBODY}>{t('filters.nobody')}</option>
        {options.outlets.map((outlet) => (
          <optgroup key={outlet.id} label={nameOf(outlet)}>
            {options.reporters.filter(isOf(outlet.id)).map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice {...choice('genre')}>
        <GenreOptions genres={genres.all(filter.genre)} />
      </Choice>
      <Choice {...choice('place')}>
        {options.places.map((district) => (
          <optgroup key={district.code} label={district.name}>
            <option value={district.code}>
              {t('filters.wholeDistrict', { district: district.name })}
            </option>
            {district.communes.map((commune) => (
              <option key={commune.code} value={commune.code}>
                {`${commune.name}, ${district.name}`}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice {...choice('sector')}>
        {options.sectors.map((sector) => (
          <option key={sector.code} value={sector.code}>
            {nameOf(sector)}
          </option>
        ))}
      </Choice>
      <Choice {...choice('family')}>
        {FAMILIES.map((family) => (
          <option key={family} value={family}>
            {t(`enums.family.${family}`)}
          </option>
        ))}
      </Choice>
      <Statuses filter={filter} onChange={onChange} />
    </>
  );
}

const isOf = (outletId: string) => (each: { outletId: string }) => each.outletId === outletId;

/** A slot of another channel would leave nothing: it goes with the channel that it is not of. */
function channelChange(
  filter: CalendarFilter,
  options: FilterOptions,
  onChange: (changes: Partial<CalendarFilter>) => void,
) {
  return (changes: Partial<CalendarFilter>) => {
    const slot = options.slots.find((each) => each.id === filter.slot);
    const fits = !changes.channel || !slot || slot.channelId === changes.channel;
    onChange(fits ? changes : { ...changes, slot: null });
  };
}

interface ChoiceProps {
  name: One;
  value: string;
  onChange?: ((changes: Partial<CalendarFilter>) => void) | undefined;
  children: ReactNode;
}

function Choice({ name, value, onChange, children }: ChoiceProps) {
  const { t } = useT();
  const change = (event: ChangeEvent<HTMLSelectElement>) => {
    const chosen = readFilter(new URLSearchParams({ [name]: event.currentTarget.value }));
    onChange?.({ [name]: chosen[name] });
  };
  return (
    <Field label={t(`filters.${name}`)}>
      <Select name={name} {...(onChange ? { value, onChange: change } : { defaultValue: value })}>
        <option value="">{t('filters.any')}</option>
        {children}
      </Select>
    </Field>
  );
}

function Statuses({ filter, onChange }: Pick<FilterFieldsProps, 'filter' | 'onChange'>) {
  const { t } = useT();
  const { statuses, overdueOnly } = filter;
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 font-medium text-sm">{t('filters.status')}</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-1.5 max-md:gap-y-3">
        {ITEM_STATUSES.map((status) => {
          const on = statuses.includes(status);
          const toggle = () =>
            onChange?.({
              statuses: ITEM_STATUSES.filter((each) =>
                each === status ? !on : statuses.includes(each),
              ),
            });
          return (
            <Checkbox
              key={status}
              name="status"
              value={status}
              label={t(itemStatusKey(status))}
              {...(onChange ? { checked: on, onChange: toggle } : { defaultChecked: on })}
            />
          );
        })}
        <Checkbox
          name="overdue"
          value="1"
          label={t('filters.overdue')}
          className="col-span-full border-line border-t pt-2"
          {...(onChange
            ? {
                checked: overdueOnly,
                onChange: () => onChange({ overdueOnly: !overdueOnly }),
              }
            : { defaultChecked: overdueOnly })}
        />
      </div>
    </fieldset>
  );
}
