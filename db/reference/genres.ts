interface StartingGenre {
  code: string;
  name: string;
  name_en: string;
  story_sort: number | null;
  segment_sort: number | null;
  angle: string;
}

const genre = (
  code: string,
  name: string,
  name_en: string,
  [story_sort, segment_sort]: [number | null, number | null],
  angle: string,
): StartingGenre => ({ code, name, name_en, story_sort, segment_sort, angle });

/** Genres at the start; the administrator edits them. */
export const GENRES: StartingGenre[] = [
  genre('profile', 'Gương người tốt - việc tốt', 'Profile', [1, 6], 'person'),
  genre('news', 'Tin', 'News item', [2, 5], 'event'),
  genre('report', 'Bài phản ánh', 'Report', [3, null], 'event'),
  genre('feature', 'Phóng sự', 'Feature', [4, null], 'depth'),
  genre('chronicle', 'Ghi chép, ký sự', 'Notes, chronicle', [5, null], 'depth'),
  genre('interview', 'Phỏng vấn', 'Interview', [6, 4], 'person'),
  genre('photo_story', 'Phóng sự ảnh', 'Photo story', [7, null], 'depth'),
  genre('tv_feature', 'Phóng sự truyền hình', 'TV feature', [null, 1], 'depth'),
  genre('radio_item', 'Tiết mục phát thanh', 'Radio item', [null, 2], 'person'),
  genre('talk_show', 'Tọa đàm', 'Talk show', [null, 3], 'person'),
];
