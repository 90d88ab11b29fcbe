/** Takes a list from a form, once it is one: a workbook or a file of text in columns. */
import { DomainError } from '~/platform/errors';
import type { PlainErrorKey } from '~/platform/i18n/keys';
import { clean } from '~/platform/text';
import { MAX_FILE_BYTES } from './rules';
import { RefusedWorkbook } from './workbook/refusal';
import { isText, isTextFileName } from './workbook/text-file';
import { checkWorkbook, isPackage } from './workbook/zip.server';

const LONGEST_FILE_NAME = 150;

/** The bytes of a file that can be opened. Throws 413, 415, 422 at `file`. */
export async function receive(
  file: FormDataEntryValue | null,
): Promise<{ bytes: Buffer; name: string }> {
  if (!(file instanceof Blob) || (file.size === 0 && !file.name))
    throw refusal('imports.errors.fileNeeded', 422);
  if (file.size > MAX_FILE_BYTES) throw refusal('imports.errors.tooLarge', 413);
  const bytes = Buffer.from(await file.arrayBuffer());
  try {
    if (!isTextFile(bytes, file.name)) await checkWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    const otherType = ['notWorkbook', 'legacyWorkbook', 'encrypted'].includes(error.refusal);
    throw refusal(`imports.errors.${error.refusal}`, otherType ? 415 : 422);
  }
  return { bytes, name: clean(file.name).slice(0, LONGEST_FILE_NAME) || 'danh-sach.xlsx' };
}

const isTextFile = (bytes: Buffer, name: string): boolean =>
  isTextFileName(name) && !isPackage(bytes) && isText(bytes);

const refusal = (code: PlainErrorKey, status: 413 | 415 | 422) =>
  new DomainError(code, status, {}, { file: [code] });
