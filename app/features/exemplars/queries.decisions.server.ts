/** Finds exemplars by the number of their decision. */
import { type SqlBool, sql } from 'kysely';

/** Only what holds a digit can be a number: other searches do not look there. */
export const mayBeDecision = (q: string): boolean => /\d/.test(q.normalize('NFKC'));

/**
 * Whether the decision's number holds a folded word: "18/QĐ-BTĐKT" holds "18", "qd", "btdkt". It is folded here as far as numbers
 * need it, because the verbs that write it and undo it need then keep no second column.
 */
export const decisionHas = (word: string) =>
  sql<SqlBool>`replace(replace(lower(exemplars.decision_number), 'đ', 'd'), 'Đ', 'd') like ${`%${word}%`}`;
