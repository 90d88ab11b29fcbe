/** Writing what an exemplar is: a new one, and the corrections of one. */
import { record } from '~/features/history/commands.server';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, type Message } from '~/platform/errors';
import { hasRole } from '~/platform/principal';
import { transactOnce } from '~/platform/receipts.server';
import { clean, fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { type FoldedText, flag } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import type { ExemplarsTable } from '~db/schema/exemplars';
import { takeIn } from './commands.server';
import type { ContactInput, ExemplarInput } from './input';
import { loadPlaces, type ResolvedPlace } from './queries.places.server';
import { type ExemplarRow, readExemplar } from './queries.subject.server';
import { type Consent, canCreateIn, type ExemplarStatus, nameSortKey } from './rules';
import { shortNameOf } from './rules.short-names';

/** Keeps a new exemplar as a draft. Gives its id. Throws 403 outside one's places, 422 for bad fields. */
export const saveDraft = (ctx: Ctx, input: ExemplarInput): Promise<string> =>
  create(ctx, input, false);

/** Keeps a new exemplar and nominates it, in one transaction. Gives its id. */
export const createExemplar = (ctx: Ctx, input: ExemplarInput): Promise<string> =>
  create(ctx, input, true);

async function create(ctx: Ctx, input: ExemplarInput, nominate: boolean): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    const programme = await getCurrentProgramme(tx, ctx.clock.today());
    if (!programme) throw new DomainError('exemplars.errors.noProgramme', 409);
    const place = (await loadPlaces(tx)).find(input.placeCode, ctx.clock.today());
    if (!place) throw fieldError('placeCode', 'exemplars.errors.unknownPlace');
    mayCreate(ctx, place);
    await checkDetails(tx, ctx, input);
    const consented = input.consentGiven && input.consentBy !== '';
    const id = await insertExemplar(tx, ctx, {
      ...input,
      programmeId: programme.id,
      place,
      status: 'draft',
      source: sourceOf(ctx),
      consent: consented ? 'given' : 'none',
      consentBy: consented ? clean(input.consentBy) : null,
      consentOn: consented ? ctx.clock.today() : null,
      contact: input,
    });
    await record(tx, ctx, { subject: { kind: 'exemplar', id }, event: 'create', to: 'draft' });
    if (nominate) {
      const { row, subject } = await readExemplar(tx, id);
      await takeIn(tx, ctx, row, subject, 'nominate', {});
    }
    return id;
  });
}

/** Throws 403 when the place is not the person's to write in. */
export function mayCreate(ctx: Ctx, place: ResolvedPlace): void {
  if (canCreateIn(ctx.who, place.placeCodes)) return;
  if (!canCreateIn(ctx.who, []) && !hasRole(ctx.who, 'nominator')) throw forbidden();
  throw new DomainError(
    'exemplars.errors.notYourPlace',
    403,
    {},
    { placeCode: ['exemplars.errors.notYourPlace'] },
  );
}

function sourceOf({ who }: Ctx): ExemplarRow['source'] {
  if (hasRole(who, 'board')) return 'board';
  return hasRole(who, 'nominator') ? 'nomination' : 'tip';
}

/** A refusal that belongs to one field. */
export const fieldError = (field: string, code: Message): DomainError =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

type Details = Pick<
  ExemplarInput,
  | 'name'
  | 'family'
  | 'kind'
  | 'sectorCode'
  | 'movementCode'
  | 'placeDetail'
  | 'birthYear'
  | 'isMinor'
  | 'summary'
  | 'achievements'
> &
  /** A list has none. */ Partial<Pick<ExemplarInput, 'shortName'>>;

/** Throws 422 for codes that there are not, and a year that has not come. */
export async function checkDetails(db: Reader, ctx: Ctx, input: Details): Promise<void> {
  const sector = await db.q
    .selectFrom('sectors')
    .select('code')
    .where('code', '=', input.sectorCode)
    .executeTakeFirst();
  if (!sector) throw fieldError('sectorCode', 'exemplars.errors.unknownSector');
  if (input.movementCode !== null) {
    const movement = await db.q
      .selectFrom('movements')
      .select('code')
      .where('code', '=', input.movementCode)
      .executeTakeFirst();
    if (!movement) throw fieldError('movementCode', 'exemplars.errors.unknownMovement');
  }
  if (input.birthYear !== null && input.birthYear > Number(ctx.clock.today().slice(0, 4))) {
    throw fieldError('birthYear', 'exemplars.errors.birthYearFuture');
  }
}

export interface NewExemplar extends Details {
  programmeId: string;
  place: ResolvedPlace;
  status: ExemplarStatus;
  source: ExemplarRow['source'];
  importId?: string | null;
  consent: Consent;
  consentBy: string | null;
  consentOn: PlainDate | null;
  /** Set for those that carry a decision: approved on that day. */
  decisionNumber?: string | null;
  decisionDate?: PlainDate | null;
  approvedOn?: PlainDate | null;
  contact: ContactInput | null;
}

/**
 * Writes the rows of a new exemplar, its contact apart; records nothing: the verb that calls it does. Gives the id.
 * The caller has checked the permission, the codes and the dates.
 */
export async function insertExemplar(tx: Tx, ctx: Ctx, value: NewExemplar): Promise<string> {
  const id = ctx.newId();
  await tx.q
    .insertInto('exemplars')
    .values(rowOf(ctx, id, value))
    .execute();
  if (value.contact && hasContact(value.contact)) await writeContact(tx, ctx, id, value.contact);
  return id;
}

/** Every column of a new exemplar but those that the database fills in. */
type NewRow = Omit<ExemplarsTable, 'consent_version'>;

/** The row of a new exemplar. */
export function rowOf(ctx: Pick<Ctx, 'who' | 'clock'>, id: string, value: NewExemplar): NewRow {
  const now = ctx.clock.now();
  return {
    id,
    programme_id: value.programmeId,
    ...columnsOf(ctx, value, value.place),
    status: value.status,
    decision_number: value.decisionNumber ?? null,
    decision_date: value.decisionDate ?? null,
    approved_on: value.approvedOn ?? null,
    consent: value.consent,
    consent_by: value.consentBy,
    consent_on: value.consentOn,
    source: value.source,
    import_id: value.importId ?? null,
    created_by: ctx.who.id,
    nominated_at: value.status === 'draft' ? null : now,
    created_at: now,
    updated_at: now,
    version: 1,
  };
}

export type DetailColumns = Pick<
  ExemplarsTable,
  | 'name'
  | 'name_folded'
  | 'name_sort'
  | 'short_name'
  | 'family'
  | 'kind'
  | 'sector_code'
  | 'movement_code'
  | 'place_code'
  | 'place_valid_from'
  | 'district_code'
  | 'place_detail'
  | 'birth_year'
  | 'is_minor'
  | 'summary'
  | 'achievements'
  | 'search_folded'
>;

/** Whoever turns 18 this year may still be 17: only the year is known, so that they count as a minor. */
const MINOR_YEARS = 18;

/** What the details say, as columns; the folded ones are made here and nowhere else. */
export function columnsOf(
  ctx: Pick<Ctx, 'clock'>,
  input: Details,
  place: ResolvedPlace,
): DetailColumns {
  const [name, summary] = [clean(input.name), clean(input.summary)];
  const young =
    input.birthYear !== null &&
    Number(ctx.clock.today().slice(0, 4)) - input.birthYear <= MINOR_YEARS;
  return {
    name,
    name_folded: fold(name),
    name_sort: nameSortKey(name, input.kind),
    short_name: ownShortName(name, input.shortName),
    family: input.family,
    kind: input.kind,
    sector_code: input.sectorCode,
    movement_code: input.movementCode,
    place_code: place.code,
    place_valid_from: place.validFrom,
    district_code: place.districtCode,
    place_detail: clean(input.placeDetail),
    birth_year: input.kind === 'individual' || input.kind === 'household' ? input.birthYear : null,
    is_minor: flag(input.kind === 'individual' && (input.isMinor || young)),
    summary,
    achievements: cleanLines(input.achievements),
    search_folded: searchTextOf(fold(name), place.labelFolded, summary),
  };
}

/** What the rule says as well is not kept: it follows the name. */
function ownShortName(name: string, typed = ''): string | null {
  const own = clean(typed);
  return own === '' || own === shortNameOf(name) ? null : own;
}

/** The text by which an exemplar is found: its name, its place and what it is about. */
export const searchTextOf = (nameFolded: string, placeFolded: string, summary: string) =>
  `${nameFolded} ${placeFolded} ${fold(summary)}`.trim() as FoldedText;

const cleanLines = (text: string): string => text.split(/\r?\n/).map(clean).join('\n').trim();

export const hasContact = (contact: ContactInput): boolean =>
  [contact.contactPerson, contact.phone, contact.email, contact.address, contact.contactNote].some(
    (text) => text !== '',
  );

/** The private part as it is kept. */
export const contactColumns = (contact: ContactInput) => ({
  contact_person: clean(contact.contactPerson),
  phone: clean(contact.phone),
  email: clean(contact.email),
  address: clean(contact.address),
  note: clean(contact.contactNote),
});

/** Writes the private part, apart from the rest. */
export async function writeContact(
  tx: Tx,
  ctx: Pick<Ctx, 'clock'>,
  exemplarId: string,
  contact: ContactInput,
): Promise<void> {
  const values = { ...contactColumns(contact), updated_at: ctx.clock.now() };
  await tx.q
    .insertInto('exemplar_contacts')
    .values({ exemplar_id: exemplarId, ...values })
    .onConflict((on) =>
      on
        .column('exemplar_id')
        .doUpdateSet((set) => ({ ...values, version: set('exemplar_contacts.version', '+', 1) })),
    )
    .execute();
}
