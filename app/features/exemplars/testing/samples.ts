/** Invented exemplars for tests. */
import type { Ctx } from '~/platform/context.server';
import { appraiseExemplar, approveExemplar } from '../commands.server';
import { createExemplar } from '../commands.write.server';
import type { ExemplarInput } from '../input';

/** Xã Long Điền, huyện Đông Hải */
export const LONG_DIEN = '31981';
/** Thị trấn Ngan Dừa, huyện Hồng Dân */
export const NGAN_DUA = '31843';

/** A complete nomination form; `changes` replaces parts of it. */
export const exemplarInput = (changes: Partial<ExemplarInput> = {}): ExemplarInput => ({
  name: 'Trần Văn Thử',
  shortName: '',
  family: 'advanced',
  kind: 'individual',
  sectorCode: 'agriculture',
  movementCode: 'new-countryside',
  placeCode: LONG_DIEN,
  placeDetail: 'Ấp 3',
  birthYear: 1970,
  isMinor: false,
  summary: 'Hiến đất làm đường liên ấp.',
  achievements: 'Hiến 500 m2 đất.\nVận động bà con cùng làm.',
  consentGiven: true,
  consentBy: 'Trần Văn Thử',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  contactNote: '',
  ...changes,
});

/** An exemplar that the Board wrote and approved. Gives its id. */
export async function approvedExemplar(
  board: Ctx,
  changes: Partial<ExemplarInput> = {},
): Promise<string> {
  const id = await createExemplar(board, exemplarInput(changes));
  await appraiseExemplar(board, id);
  await approveExemplar(board, id);
  return id;
}
