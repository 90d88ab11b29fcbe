import type { Schema } from '../../connect';

/** An invented exemplar of the demo, and how far it has come. Days are YYYY-MM-DD of the newsroom. */
export interface ExemplarText {
  key: string;
  name: string;
  family: Schema['exemplars']['family'];
  kind: Schema['exemplars']['kind'];
  sector: string;
  movement: string | null;
  /** Commune code of 2019. */
  place: string;
  /** Hamlet or street. */
  detail: string;
  birthYear?: number;
  isMinor?: true;
  summary: string;
  achievements: string;
  /** User name of who lodged it. */
  by: string;
  state: Schema['exemplars']['status'];
  /** The day of approval, or of the last step of those that were not approved. */
  on: string;
  decision?: string;
  /** Why it was returned, rejected or withdrawn. */
  reason?: string;
  withdrawnOn?: string;
  consent: Schema['exemplars']['consent'];
  contact: string;
}
