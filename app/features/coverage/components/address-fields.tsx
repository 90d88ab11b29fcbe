import { type CalendarAddress, searchOf } from './calendar-address';

interface AddressFieldsProps {
  address: CalendarAddress;
  /** What the form has fields of its own for. */
  without: Partial<CalendarAddress>;
}

/** The calendar's address as hidden fields of a form that asks for the calendar, so that a form changes only what it shows. */
export function AddressFields({ address, without }: AddressFieldsProps) {
  const kept = [...new URLSearchParams(searchOf(address, without))];
  return kept.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
