/**
 * How a length is stored: words of a story, minutes of a segment, and seconds where a segment has no whole number of minutes, so that
 * the column stays one of integers. What reads it knows words and minutes only. Pure.
 */
import { type AssignmentKind, type LengthUnit, lengthUnitOf } from './rules.genres';

export type StoredUnit = LengthUnit | 'seconds';

interface Stored {
  length_value: number | null;
  length_unit: StoredUnit | null;
}

/** Minutes, with a fraction to the second; null for what is counted in words and for none. */
export function minutesStored({ length_value, length_unit }: Stored): number | null {
  if (length_unit === 'seconds') return length_value === null ? null : length_value / 60;
  return length_unit === 'minutes' ? length_value : null;
}

/** Words, or minutes with a fraction to the second; null for none. */
export const lengthStored = <Value extends number | null>(
  row: Stored & { length_value: Value },
): Value => (row.length_unit === 'seconds' ? (minutesStored(row) as Value) : row.length_value);

/** The unit that people read. */
export const unitStored = <Unit extends StoredUnit | null>(unit: Unit) =>
  (unit === 'seconds' ? 'minutes' : unit) as Exclude<Unit, 'seconds'> | 'minutes';

/** Minutes as they are stored. */
export const storedMinutes = (minutes: number) =>
  Number.isInteger(minutes)
    ? { length_value: minutes, length_unit: 'minutes' as const }
    : { length_value: Math.round(minutes * 60), length_unit: 'seconds' as const };

/** A length as it is stored; null where words were given a fraction. */
export function storedLength(kind: AssignmentKind, length: number) {
  const unit = lengthUnitOf(kind);
  if (unit === 'minutes') return storedMinutes(length);
  return Number.isInteger(length) ? { length_value: length, length_unit: unit } : null;
}
