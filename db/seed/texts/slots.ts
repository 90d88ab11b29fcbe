import type { SlotKey } from '../../reference/sample-slots';

/** What was decided about single occurrences. */
export interface ExceptionText {
  slot: SlotKey;
  occursOn: string;
  /** Where it was moved; skipped when it was not. */
  movedTo?: string;
  movedTime?: string;
  reason: string;
  by: string;
}

export const EXCEPTIONS: readonly ExceptionText[] = [
  {
    slot: 'goodModels',
    occursOn: '2019-12-27',
    reason: 'Số báo dành trọn cho tổng kết năm.',
    by: 'tk.bao',
  },
  {
    slot: 'tvMagazine',
    occursOn: '2019-12-18',
    movedTo: '2019-12-19',
    movedTime: '20:45',
    reason: 'Tường thuật trực tiếp hội nghị tổng kết năm của tỉnh.',
    by: 'tk.dai',
  },
];
