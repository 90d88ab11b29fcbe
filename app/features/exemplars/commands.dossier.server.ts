/** What is kept beside an exemplar's text: consent, private contact data, files. */
import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { discardUpload, insertFile, saveUpload } from '~/platform/files.server';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Reader } from '~db/connect';
import { hold } from '~db/hold';
import { writeContact } from './commands.write.server';
import type { ConsentInput, ContactInput } from './input';
import { boardIds, contactVersion, type ExemplarRow, readExemplar } from './queries.subject.server';
import { canKeepDossier, canSeeExemplar, canSetContact } from './rules';

/**
 * Records who agreed to coverage and when (today unless said), or that the agreement was taken back and why, over the version
 * of the consent that was read. Gives the id of the event. Throws 403, 404, 409, 422.
 */
export function setConsent(
  ctx: Ctx,
  id: string,
  input: ConsentInput,
  read?: number,
): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await hold(tx, 'exemplars', { id });
    const row = await readKept(tx, ctx, id);
    if (read !== undefined && read !== row.consent_version)
      throw await goneOn(tx, id, row.consent_version);
    const given = input.consent === 'given';
    const on = (given ? input.consentOn : null) ?? ctx.clock.today();
    if (on > ctx.clock.today()) {
      throw new DomainError(
        'exemplars.errors.consentDate',
        422,
        {},
        { consentOn: ['exemplars.errors.consentDate'] },
      );
    }
    if (!given && row.consent === 'withdrawn')
      throw new DomainError('exemplars.errors.consentAlready', 409);
    const { numUpdatedRows } = await tx.q
      .updateTable('exemplars')
      .set({
        consent: input.consent,
        consent_by: given ? clean(input.consentBy) : row.consent_by,
        consent_on: on,
        consent_version: row.consent_version + 1,
        updated_at: ctx.clock.now(),
      })
      .where('id', '=', id)
      .where('consent_version', '=', row.consent_version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw await goneOn(tx, id, row.consent_version + 1);
    const { consent, consent_by, consent_on, version } = row;
    // Put back, it is one more version: a form from before does not fit again.
    const before = { consent, consent_by, consent_on, consent_version: row.consent_version + 2 };
    const eventId = await record(tx, ctx, {
      subject: { kind: 'exemplar', id },
      event: 'consent',
      from: row.consent,
      to: input.consent,
      reason: given ? null : input.reason,
      // The text's version stays: who corrects it meanwhile is not in the way.
      undo: { rows: [{ table: 'exemplars', id, version, before }] },
    });
    if (given) return eventId;
    const subject = { kind: 'exemplar' as const, id };
    await notify(tx, ctx, {
      to: await boardIds(tx),
      kind: 'consentWithdrawn',
      subject,
      data: { title: row.name },
      eventId,
    });
    return eventId;
  });
}

/** Records the agreement of a person; see setConsent. */
export const giveConsent = (
  ctx: Ctx,
  id: string,
  consent: Omit<Extract<ConsentInput, { consent: 'given' }>, 'consent'>,
) => setConsent(ctx, id, { consent: 'given', ...consent });

/** Records that the agreement was taken back; the Board is told. */
export const withdrawConsent = (ctx: Ctx, id: string, reason: string) =>
  setConsent(ctx, id, { consent: 'withdrawn', reason });

/**
 * Replaces the private contact data, over the version that was read (0 when there was none). Only that it changed is recorded.
 * Throws 403, 404, 409.
 */
export async function setContact(
  ctx: Ctx,
  id: string,
  contact: ContactInput,
  version?: number,
): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    // The undo of its import has taken it away, or comes after this.
    await hold(tx, 'exemplars', { id });
    const { subject } = await readExemplar(tx, id);
    if (!canSetContact(ctx.who, subject)) throw forbidden();
    const stored = await contactVersion(tx, id);
    if (version !== undefined && version !== stored) throw await goneOn(tx, id, stored);
    await writeContact(tx, ctx, id, contact);
    await record(tx, ctx, { subject: { kind: 'exemplar', id }, event: 'contact' });
  });
}

/** 409: somebody has changed it; who and when, and the `version` that the form names when it is sent again. */
async function goneOn(db: Reader, id: string, version: number): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'exemplar', id });
  return new DomainError('exemplars.errors.goneOn', 409, { ...last, version });
}

/** Attaches a file to the dossier. Gives its id. Throws 403, 404, 413, 415, 422. */
export async function addFile(
  ctx: Ctx,
  id: string,
  file: FormDataEntryValue | null,
): Promise<string> {
  await readKept(ctx.db, ctx, id);
  const owner = { ownerKind: 'exemplar' as const, ownerId: id };
  const upload = await saveUpload(ctx, file, owner);
  let attached = false;
  try {
    const fileId = await transactOnce(ctx, async (tx) => {
      attached = true;
      await hold(tx, 'exemplars', { id });
      await readKept(tx, ctx, id);
      const fileId = await insertFile(tx, ctx, upload, owner);
      await record(tx, ctx, {
        subject: { kind: 'exemplar', id },
        event: 'file',
        data: { file: upload.name, bytes: upload.bytes },
      });
      return fileId;
    });
    // Sent a second time: the first one's file is the one that counts.
    if (!attached) await discardUpload(upload);
    return fileId;
  } catch (error) {
    await discardUpload(upload, error);
    throw error;
  }
}

/** Takes a file off the dossier; its bytes stay in the store. Throws 403, 404. */
export async function removeFile(ctx: Ctx, id: string, fileId: string): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    await readKept(tx, ctx, id);
    const removed = await tx.q
      .updateTable('files')
      .set({ removed_at: ctx.clock.now() })
      .where('id', '=', fileId)
      .where('owner_kind', '=', 'exemplar')
      .where('owner_id', '=', id)
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (!removed) throw notFound();
    await record(tx, ctx, {
      subject: { kind: 'exemplar', id },
      event: 'removeFile',
      data: { file: removed.name },
    });
  });
}

async function readKept(db: Reader, ctx: Ctx, id: string): Promise<ExemplarRow> {
  const { row, subject } = await readExemplar(db, id);
  if (!canSeeExemplar(ctx.who, subject) || !canKeepDossier(ctx.who, subject)) throw forbidden();
  return row;
}
