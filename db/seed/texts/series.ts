import type { SlotKey } from '../../reference/sample-slots';
import type { ChannelCode } from '../base';

export interface SeriesText {
  by: string;
  channel: ChannelCode;
  slot?: SlotKey;
  title: string;
  brief: string;
  genre: string;
  /** The weekday, 1 is Monday; the slot's own days when it follows one. */
  weekday?: number;
  placeCode?: string;
  sectorCode?: string;
  family?: 'advanced' | 'good_deed' | 'effective_model';
  length: number;
  endsOn: string;
}

/** A recurring need of each outlet. */
export const SERIES: readonly SeriesText[] = [
  {
    by: 'tk.bao',
    channel: 'bao-online',
    title: 'Gương người tốt Đông Hải (mẫu)',
    brief:
      'Mỗi thứ Năm một gương ở Đông Hải, ưu tiên nghề biển, nghề muối. Ảnh chân dung tại nơi làm việc.',
    genre: 'profile',
    weekday: 4,
    placeCode: '960',
    family: 'good_deed',
    length: 800,
    endsOn: '2020-03-31',
  },
  {
    by: 'tk.dai',
    channel: 'dai-radio',
    slot: 'radioCountryside',
    title: 'Mô hình hay phát thanh thứ Ba (mẫu)',
    brief: 'Tiếng người làm mô hình là chính; ghi âm tại ruộng, tại vuông.',
    genre: 'radio_item',
    sectorCode: 'agriculture',
    family: 'effective_model',
    length: 15,
    endsOn: '2020-02-29',
  },
];
