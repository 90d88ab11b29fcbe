import type { Generated } from 'kysely';
import type { Flag, PlainDate } from '../columns';

export interface ProgrammesTable {
  id: string;
  code: string;
  name: string;
  name_en: string;
  signed_on: PlainDate | null;
  starts_on: PlainDate;
  ends_on: PlainDate;
  version: number;
}

export interface ProgrammeBodiesTable {
  programme_id: string;
  organisation_id: string;
  part: string;
}

/** The outlets that owe coverage to every exemplar of the programme. */
export interface ProgrammeOutletsTable {
  programme_id: string;
  outlet_id: string;
}

export interface SectorsTable {
  code: string;
  name: string;
  name_en: string;
  sort: number;
  active: Flag;
  version: Generated<number>;
}

export interface MovementsTable {
  code: string;
  name: string;
  name_en: string;
  sort: number;
  active: Flag;
}
