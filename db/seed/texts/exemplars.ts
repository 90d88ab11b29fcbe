import type { ExemplarText } from './exemplar-text';
import { BAC_LIEU } from './exemplars-bac-lieu';
import { DONG_HAI } from './exemplars-dong-hai';
import { GIA_RAI } from './exemplars-gia-rai';
import { HOA_BINH } from './exemplars-hoa-binh';
import { HONG_DAN } from './exemplars-hong-dan';
import { PHUOC_LONG } from './exemplars-phuoc-long';
import { VINH_LOI } from './exemplars-vinh-loi';

/** Every exemplar of the demo, district by district. */
export const EXEMPLARS: readonly ExemplarText[] = [
  ...BAC_LIEU,
  ...HONG_DAN,
  ...PHUOC_LONG,
  ...VINH_LOI,
  ...GIA_RAI,
  ...DONG_HAI,
  ...HOA_BINH,
];
