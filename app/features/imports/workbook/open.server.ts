/** Opens a list, whichever kind of file it is. */
import { type ReadWorkbook, readSheets } from './sheets.server';
import { readTextFile } from './text-file';
import { isPackage, unpackWorkbook } from './zip.server';

/** The sheets of a workbook or a file of text. Throws RefusedWorkbook. Takes seconds for a big file: call it in a worker. */
export async function openList(bytes: Uint8Array, fileName: string): Promise<ReadWorkbook> {
  const buffer = Buffer.from(bytes);
  return isPackage(buffer)
    ? readSheets(await unpackWorkbook(buffer))
    : readTextFile(bytes, fileName);
}
