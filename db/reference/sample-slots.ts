/** Sample columns and segments of the programme of 2019. */
import type { SampleChannel } from './programme-2019';

export interface SlotText {
  channel: SampleChannel;
  name: string;
  rrule: string;
  time: string | null;
  length: number;
  capacity: number;
  genre: string;
  /** Working days before it on which the text is due, at 16:00. */
  deadlineDays: number;
  /** When it is shown again. */
  reruns?: readonly { afterDays: number; time: string }[];
}

/** The hour at which their texts are due. */
export const SLOT_DEADLINE = '16:00';

/** Sample columns and segments: the real names and hours of the outlets are not known, so each is marked as a sample. */
const slots = {
  goodDeeds: {
    channel: 'bao-print',
    name: 'Người tốt - việc tốt',
    rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    time: null,
    length: 700,
    capacity: 1,
    genre: 'profile',
    deadlineDays: 2,
  },
  pageFour: {
    channel: 'bao-print',
    name: 'Gương sáng quê hương, trang 4',
    rrule: 'FREQ=WEEKLY;BYDAY=WE',
    time: null,
    length: 1300,
    capacity: 2,
    genre: 'feature',
    deadlineDays: 2,
  },
  goodModels: {
    channel: 'bao-print',
    name: 'Mô hình hay, cách làm giỏi',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
    time: null,
    length: 900,
    capacity: 1,
    genre: 'report',
    deadlineDays: 2,
  },
  newCountryside: {
    channel: 'bao-print',
    name: 'Nông thôn mới',
    rrule: 'FREQ=WEEKLY;BYDAY=MO',
    time: null,
    length: 900,
    capacity: 1,
    genre: 'report',
    deadlineDays: 2,
  },
  onlineExemplars: {
    channel: 'bao-online',
    name: 'Điển hình tiên tiến',
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    time: '07:00',
    length: 800,
    capacity: 1,
    genre: 'profile',
    deadlineDays: 1,
  },
  weekendPhotos: {
    channel: 'bao-online',
    name: 'Phóng sự ảnh cuối tuần',
    rrule: 'FREQ=WEEKLY;BYDAY=SA',
    time: '06:30',
    length: 400,
    capacity: 1,
    genre: 'photo_story',
    deadlineDays: 2,
  },
  tvExemplars: {
    channel: 'dai-tv',
    name: 'Gương sáng quanh ta',
    rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
    time: '19:50',
    length: 10,
    capacity: 1,
    genre: 'tv_feature',
    deadlineDays: 2,
    reruns: [{ afterDays: 1, time: '11:15' }],
  },
  tvMagazine: {
    channel: 'dai-tv',
    name: 'Nhịp sống quê mình',
    rrule: 'FREQ=WEEKLY;BYDAY=WE',
    time: '20:15',
    length: 15,
    capacity: 1,
    genre: 'tv_feature',
    deadlineDays: 3,
  },
  tvNews: {
    channel: 'dai-tv',
    name: 'Bản tin thời sự tối, mục Thi đua yêu nước',
    rrule: 'FREQ=DAILY',
    time: '18:30',
    length: 3,
    capacity: 1,
    genre: 'news',
    deadlineDays: 1,
  },
  tvTalk: {
    channel: 'dai-tv',
    name: 'Tọa đàm Thi đua yêu nước',
    rrule: 'FREQ=MONTHLY;BYDAY=3SA',
    time: '20:00',
    length: 30,
    capacity: 1,
    genre: 'talk_show',
    deadlineDays: 4,
  },
  radioPeople: {
    channel: 'dai-radio',
    name: 'Người tốt quanh ta',
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    time: '11:00',
    length: 8,
    capacity: 1,
    genre: 'radio_item',
    deadlineDays: 2,
  },
  radioCountryside: {
    channel: 'dai-radio',
    name: 'Phát thanh nông thôn mới',
    rrule: 'FREQ=WEEKLY;BYDAY=TU',
    time: '05:30',
    length: 15,
    capacity: 1,
    genre: 'radio_item',
    deadlineDays: 2,
  },
} as const satisfies Record<string, SlotText>;

export type SlotKey = keyof typeof slots;
export const SLOTS: Record<SlotKey, SlotText> = slots;
