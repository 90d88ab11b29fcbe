/** The coordination programme that four bodies of Bạc Liêu signed in September 2019: what the demo lies in, and a set to begin with. */
import type { Schema } from '../schema';

interface Named {
  name: string;
  nameEn: string;
}

interface Body extends Named {
  kind: Schema['organisations']['kind'];
  /** What it does in the programme. */
  part: string;
}

export const BODIES = {
  board: {
    kind: 'board',
    name: 'Ban Thi đua - Khen thưởng tỉnh Bạc Liêu',
    nameEn: 'Bạc Liêu Emulation and Commendation Board',
    part: 'Chủ trì nội dung, phát hiện và giới thiệu điển hình, đề xuất khen thưởng, sơ kết và tổng kết',
  },
  department: {
    kind: 'department',
    name: 'Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Bạc Liêu',
    nameEn: 'Bạc Liêu Department of Culture, Information, Sports and Tourism',
    part: 'Định hướng tuyên truyền cho các cơ quan báo chí của tỉnh',
  },
  station: {
    kind: 'press',
    name: 'Đài Phát thanh - Truyền hình Bạc Liêu',
    nameEn: 'Bạc Liêu Radio and Television',
    part: 'Xây dựng và phát sóng các tiết mục về điển hình',
  },
  newspaper: {
    kind: 'press',
    name: 'Báo Bạc Liêu',
    nameEn: 'Bạc Liêu Newspaper',
    part: 'Đăng tin, bài về điển hình trên báo in và báo điện tử',
  },
} as const satisfies Record<string, Body>;
export type BodyCode = keyof typeof BODIES;

interface OutletText extends Named {
  body: BodyCode;
  shortName: string;
  icon: Schema['outlets']['icon'];
  hue: Schema['outlets']['hue'];
}

/** In the order of the lists. */
export const OUTLETS_2019 = {
  bao: {
    body: 'newspaper',
    name: 'Báo Bạc Liêu',
    nameEn: 'Bạc Liêu Newspaper',
    shortName: 'Báo',
    icon: 'newspaper',
    hue: 'news',
  },
  dai: {
    body: 'station',
    name: 'Đài PT-TH Bạc Liêu',
    nameEn: 'Bạc Liêu Radio and Television',
    shortName: 'Đài',
    icon: 'radio',
    hue: 'station',
  },
} as const satisfies Record<string, OutletText>;
export type SampleOutlet = keyof typeof OUTLETS_2019;

interface ChannelText extends Named {
  outlet: SampleOutlet;
  medium: Schema['channels']['medium'];
  /** The host of its site. */
  site?: string;
}

/** In the order of each outlet's list. */
export const CHANNELS_2019 = {
  'bao-print': { outlet: 'bao', medium: 'print', name: 'Báo in', nameEn: 'Print edition' },
  'bao-online': {
    outlet: 'bao',
    medium: 'online',
    name: 'Báo điện tử',
    nameEn: 'Online edition',
    site: 'baobaclieu.vn',
  },
  'dai-tv': { outlet: 'dai', medium: 'tv', name: 'Truyền hình', nameEn: 'Television' },
  'dai-radio': { outlet: 'dai', medium: 'radio', name: 'Phát thanh', nameEn: 'Radio' },
  'dai-online': {
    outlet: 'dai',
    medium: 'online',
    name: 'Trang điện tử',
    nameEn: 'Website',
    site: 'thbl.vn',
  },
} as const satisfies Record<string, ChannelText>;
export type SampleChannel = keyof typeof CHANNELS_2019;

interface DeskText extends Named {
  outlet: SampleOutlet;
}

/** Samples of how the newsrooms may be divided, in the order of each outlet's list. */
export const DESKS_2019 = {
  'bao-desk': { outlet: 'bao', name: 'Ban Thư ký tòa soạn', nameEn: 'Editorial desk' },
  'bao-reporters': { outlet: 'bao', name: 'Phòng Phóng viên', nameEn: 'Reporters' },
  'bao-online': { outlet: 'bao', name: 'Phòng Báo điện tử', nameEn: 'Online desk' },
  'dai-news': { outlet: 'dai', name: 'Phòng Thời sự', nameEn: 'News' },
  'dai-features': { outlet: 'dai', name: 'Phòng Chuyên đề', nameEn: 'Features' },
  'dai-radio': { outlet: 'dai', name: 'Phòng Phát thanh', nameEn: 'Radio' },
} as const satisfies Record<string, DeskText>;

export const PROGRAMME_2019 = {
  code: '2019-2020',
  name: 'Chương trình phối hợp tuyên truyền gương điển hình 2019-2020',
  nameEn: 'Coordination programme on exemplars 2019-2020',
  startsOn: '2019-09-27',
  endsOn: '2020-12-31',
} as const;
