/** What proves a publication: whole and readable for its medium, and what looks odd of it asked about. */

import { DomainError, type Message } from '~/platform/errors';
import type { ClockTime, PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Tx } from '~db/connect';
import type { LoadedPlacement } from './queries.facts.server';
import { hostOf, readIssue, readPages, readPageUrl } from './rules.evidence';
import { isOneOf } from './rules.hosts.server';
import { type Proof, proofOf } from './rules.mediums';
import { oddEvidence, type Warning } from './rules.warnings';

export type EvidenceRecord = Record<string, string | null>;

const READERS = {
  url: { read: readPageUrl, refusal: 'coverage.errors.pageUrl' },
  issueNumber: { read: readIssue, refusal: 'coverage.errors.issue' },
  page: { read: readPages, refusal: 'coverage.errors.pages' },
  clipUrl: { read: readPageUrl, refusal: 'coverage.errors.pageUrl' },
} as const satisfies Record<string, { read: (typed: string) => string | null; refusal: Message }>;
const FIELDS = Object.keys(READERS) as (keyof typeof READERS)[];

/** The evidence among the fields of a form; what was left empty is null. */
export const evidenceOf = (input: object): EvidenceRecord =>
  Object.fromEntries(
    FIELDS.filter((field) => field in input).map((field) => [
      field,
      (input as EvidenceRecord)[field] || null,
    ]),
  );

const NEEDED = {
  print: ['issueNumber', 'page'],
  online: ['url'],
  air: ['publishedTime'],
} satisfies Record<Proof, string[]>;

/** What the medium asks for is there and can be proof, whatever schema the input came through. Throws 422 by field. */
export function requireEvidence(
  facts: Pick<LoadedPlacement, 'medium'>,
  evidence: EvidenceRecord,
  time: ClockTime | null,
): void {
  const given: EvidenceRecord = { ...evidence, publishedTime: time };
  const missing = NEEDED[proofOf(facts.medium)].filter((field) => !given[field]);
  refuse(missing.map((field) => [field, 'fields.errors.required']));
  requireReadable(evidence);
}

/** Throws 422 by field for what cannot be proof. */
export function requireReadable(evidence: EvidenceRecord): void {
  refuse(
    FIELDS.flatMap((field): [string, Message][] => {
      const value = evidence[field];
      const { read, refusal } = READERS[field];
      return !value || read(value) !== null ? [] : [[field, refusal]];
    }),
  );
}

function refuse(refused: [field: string, code: Message][]): void {
  if (refused.length === 0) return;
  const fields = Object.fromEntries(refused.map(([field, code]) => [field, [code]]));
  throw new DomainError('errors.invalid', 422, {}, fields);
}

/** What of the evidence an editor is asked about before it is recorded; `publishedOn` is null for a correction. */
export async function oddEvidenceOf(
  tx: Tx,
  facts: LoadedPlacement,
  { url }: EvidenceRecord,
  publishedOn: PlainDate | null,
): Promise<Warning[]> {
  const host = url ? hostOf(url) : null;
  return oddEvidence({
    channel: facts.channelName,
    foreignHost: host && !isOneOf(host, await hostsOfChannel(tx, facts)) ? host : null,
    plannedOn: facts.plannedOn,
    publishedOn,
  });
}

const RECORDED = 50;

/** The channel's own site, and where its pages were that were recorded last. */
async function hostsOfChannel(
  tx: Tx,
  { id, channelId }: Pick<LoadedPlacement, 'id' | 'channelId'>,
): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('placements')
    .select('evidence')
    .where('channel_id', '=', channelId)
    .where('status', 'in', ['published', 'corrected'])
    .where('id', '<>', id)
    .orderBy('published_on', 'desc')
    .limit(RECORDED)
    .execute();
  const { site } = await tx.q
    .selectFrom('channels')
    .select('site')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow();
  const recorded = rows.flatMap(({ evidence }) => {
    const url = fromJson<EvidenceRecord>(evidence)?.url;
    return url ? [hostOf(url)] : [];
  });
  return site ? [site, ...recorded] : recorded;
}
