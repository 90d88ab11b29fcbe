import type { Schema } from '../../connect';

export interface ReporterText {
  username: string;
  /** Stories and segments a week. */
  capacity: number;
  crewPart: Schema['reporter_profiles']['crew_part'];
  equipment: string;
  languages?: string;
  note?: string;
  sectors: readonly string[];
  /** Codes of districts. */
  places: readonly string[];
}

/** What the demo's newsrooms know of their reporters; all of it is invented. */
export const REPORTERS: readonly ReporterText[] = [
  {
    username: 'pv.bao1',
    capacity: 3,
    crewPart: 'reporter',
    equipment: 'Máy ghi âm, máy tính xách tay',
    sectors: ['fisheries', 'administration'],
    places: ['960', '961'],
  },
  {
    username: 'pv.bao2',
    capacity: 2,
    crewPart: 'photo',
    equipment: 'Máy ảnh, ống kính tele',
    languages: 'english',
    sectors: ['party', 'agriculture'],
    places: ['958', '957'],
  },
  {
    username: 'pv.bao3',
    capacity: 3,
    crewPart: 'reporter',
    equipment: 'Máy ghi âm',
    sectors: ['trade', 'industry', 'environment'],
    places: ['954'],
  },
  {
    username: 'pv.bao4',
    capacity: 3,
    crewPart: 'reporter',
    equipment: 'Máy ảnh, xe máy',
    sectors: ['education', 'health'],
    places: ['957', '959'],
  },
  {
    username: 'pv.bao5',
    capacity: 2,
    crewPart: 'photo',
    equipment: 'Máy ảnh, thiết bị bay chụp ảnh',
    languages: 'khmer',
    sectors: ['ethnic', 'culture', 'health'],
    places: ['956', '958'],
  },
  {
    username: 'pv.bao6',
    capacity: 3,
    crewPart: 'reporter',
    equipment: 'Máy tính xách tay',
    languages: 'hoa',
    sectors: ['administration', 'defence', 'welfare'],
    places: ['954', '959'],
  },
  {
    username: 'pv.dai1',
    capacity: 2,
    crewPart: 'camera',
    equipment: 'Máy quay vác vai, chân máy',
    sectors: ['defence', 'fisheries'],
    places: ['960'],
  },
  {
    username: 'pv.dai2',
    capacity: 2,
    crewPart: 'reporter',
    equipment: 'Máy ghi âm, bộ thu phát thanh lưu động',
    sectors: ['defence', 'culture'],
    places: ['960', '954'],
  },
  {
    username: 'pv.dai3',
    capacity: 2,
    crewPart: 'camera',
    equipment: 'Máy quay, đèn, micro cài áo',
    languages: 'hoa',
    sectors: ['agriculture', 'trade'],
    places: ['954', '961'],
  },
  {
    username: 'pv.dai4',
    capacity: 1,
    crewPart: 'reporter',
    equipment: 'Máy quay nhỏ',
    note: 'Dẫn chương trình buổi tối, mỗi tuần một tiết mục.',
    sectors: ['education', 'industry', 'fisheries'],
    places: ['956', '961'],
  },
  {
    username: 'pv.dai5',
    capacity: 2,
    crewPart: 'technician',
    equipment: 'Bàn dựng lưu động',
    languages: 'khmer',
    sectors: ['ethnic', 'agriculture'],
    places: ['956', '957', '958'],
  },
  {
    username: 'pv.dai6',
    capacity: 2,
    crewPart: 'camera',
    equipment: 'Máy quay, thiết bị bay quay phim',
    languages: 'english',
    sectors: ['culture', 'party', 'welfare'],
    places: ['958', '959'],
  },
];

export interface AbsenceText {
  username: string;
  kind: 'leave' | 'trip';
  from: string;
  to: string;
  reason: string;
  /** YYYY-MM-DD HH:mm */
  asked: string;
  approved?: { by: string; on: string; note: string };
}

/** Who is away in the demo's December, and who would like to be. */
export const ABSENCES: readonly AbsenceText[] = [
  {
    username: 'pv.bao5',
    kind: 'leave',
    from: '2019-12-10',
    to: '2019-12-12',
    reason: 'Cưới em gái ở Hồng Dân.',
    asked: '2019-11-26 08:20',
    approved: { by: 'tk.bao', on: '2019-11-27 09:10', note: 'Bài trang 4 nộp trước khi nghỉ.' },
  },
  {
    username: 'pv.dai4',
    kind: 'trip',
    from: '2019-12-12',
    to: '2019-12-14',
    reason: 'Tập huấn kỹ năng dựng phim tại Cần Thơ.',
    asked: '2019-11-28 14:05',
    approved: { by: 'tk.dai', on: '2019-11-28 15:40', note: '' },
  },
  {
    username: 'pv.bao2',
    kind: 'leave',
    from: '2019-12-05',
    to: '2019-12-06',
    reason: 'Đưa con đi khám ở Thành phố Hồ Chí Minh.',
    asked: '2019-11-29 16:30',
  },
];
