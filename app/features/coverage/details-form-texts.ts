/** The details of an assignment as the fields of their form. Pure. */

import type { FieldTexts } from '~/platform/merge-form';
import { clockTimeOf, type Instant, plainDateOf } from '~/platform/time';
import { minutesText } from '~/platform/time.minutes';
import { CREW_PARTS, type CrewPart } from './rules';

interface Details {
  title: string;
  brief: string;
  genre: string;
  deadlineAt: Instant | null;
  lengthValue: number | null;
  crew: readonly CrewRow[];
}

/** A length as its field shows it: words, or minutes as 2:30. */
export const lengthTextOf = (length: number | null): string =>
  length === null ? '' : minutesText(length);

interface CrewRow {
  personId: string;
  part: CrewPart;
}

export const detailsTexts = (details: Details): FieldTexts => ({
  title: details.title,
  brief: details.brief,
  genre: details.genre,
  deadlineDay: details.deadlineAt ? plainDateOf(details.deadlineAt) : '',
  deadlineTime: details.deadlineAt ? clockTimeOf(details.deadlineAt) : '',
  lengthValue: lengthTextOf(details.lengthValue),
  crew: writeCrew(details.crew),
});

/** The crew as one field, in an order of its own. */
export const writeCrew = (crew: readonly CrewRow[]): string =>
  crew
    .map(({ personId, part }) => `${personId} ${part}`)
    .sort()
    .join(',');

/** Anything odd is left out. */
export const readCrew = (text: string): CrewRow[] =>
  text.split(',').flatMap((row) => {
    const [personId = '', named] = row.split(' ');
    const part = CREW_PARTS.find((each) => each === named);
    return personId && part ? [{ personId, part }] : [];
  });
