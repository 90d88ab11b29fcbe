import { BAO_LATER } from './coverage-bao-later';
import { BAO_PLANNED } from './coverage-bao-planned';
import { BAO_PUBLISHED } from './coverage-bao-published';
import { DAI_LATER } from './coverage-dai-later';
import { DAI_PLANNED } from './coverage-dai-planned';
import { DAI_PUBLISHED } from './coverage-dai-published';
import type { CoverageText } from './coverage-text';

/** Every story and segment of the demo. */
export const COVERAGE: readonly CoverageText[] = [
  ...BAO_PUBLISHED,
  ...DAI_PUBLISHED,
  ...BAO_PLANNED,
  ...BAO_LATER,
  ...DAI_PLANNED,
  ...DAI_LATER,
];
