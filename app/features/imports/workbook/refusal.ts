/** Why a file is not read. */

/** Keys below `imports.errors`. */
export type Refusal =
  | 'notWorkbook'
  | 'legacyWorkbook'
  | 'encrypted'
  | 'zipBomb'
  | 'damaged'
  | 'hostile'
  | 'tooWide'
  | 'tooManyRows'
  | 'noHeading'
  | 'noRows'
  | 'tooSlow'
  | 'interrupted';

export class RefusedWorkbook extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
    this.name = 'RefusedWorkbook';
  }
}
