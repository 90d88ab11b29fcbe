import type { Kysely } from 'kysely';
import type { Engine } from '../portable';
import * as m0001 from './0001-foundation';
import * as m0002 from './0002-reference';
import * as m0003 from './0003-reference-versions';
import * as m0004 from './0004-changes';
import * as m0005 from './0005-slots';
import * as m0006 from './0006-reporters';
import * as m0007 from './0007-series';
import * as m0008 from './0008-saved-views';
import * as m0009 from './0009-presence';
import * as m0010 from './0010-undo';
import * as m0011 from './0011-calendar-indexes';
import * as m0013 from './0013-rundown';
import * as m0014 from './0014-receipts';
import * as m0019 from './0019-list-order';
import * as m0021 from './0021-covering-indexes';
import * as m0025 from './0025-receipt-answers';
import * as m0026 from './0026-view-names';
import * as m0028 from './0028-slot-course';
import * as m0029 from './0029-reruns';
import * as m0030 from './0030-binary-order';
import * as m0031 from './0031-form-versions';
import * as m0032 from './0032-import-row-versions';
import * as m0034 from './0034-organisation-versions';
import * as m0035 from './0035-desks';
import * as m0036 from './0036-genres';
import * as m0037 from './0037-place-versions';
import * as m0038 from './0038-import-undo';
import * as m0039 from './0039-folded-again';
import * as m0040 from './0040-import-marks';
import * as m0041 from './0041-channel-sites';
import * as m0042 from './0042-short-names';
import * as m0046 from './0046-due-order';

export interface Migration {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>;
}

/**
 * Numbered and indexed by hand, so that the order is read here and a bundler sees every file. A number that is missing was never
 * used and may never be: a migration with a lower number than one that has run stops the start ("corrupted migrations").
 */
export const migrations: Record<string, Migration> = {
  '0001-foundation': m0001,
  '0002-reference': m0002,
  '0003-reference-versions': m0003,
  '0004-changes': m0004,
  '0005-slots': m0005,
  '0006-reporters': m0006,
  '0007-series': m0007,
  '0008-saved-views': m0008,
  '0009-presence': m0009,
  '0010-undo': m0010,
  '0011-calendar-indexes': m0011,
  '0013-rundown': m0013,
  '0014-receipts': m0014,
  '0019-list-order': m0019,
  '0021-covering-indexes': m0021,
  '0025-receipt-answers': m0025,
  '0026-view-names': m0026,
  '0028-slot-course': m0028,
  '0029-reruns': m0029,
  '0030-binary-order': m0030,
  '0031-form-versions': m0031,
  '0032-import-row-versions': m0032,
  '0034-organisation-versions': m0034,
  '0035-desks': m0035,
  '0036-genres': m0036,
  '0037-place-versions': m0037,
  '0038-import-undo': m0038,
  '0039-folded-again': m0039,
  '0040-import-marks': m0040,
  '0041-channel-sites': m0041,
  '0042-short-names': m0042,
  '0046-due-order': m0046,
};
