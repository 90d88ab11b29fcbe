/** The pictures of the help: taken from the running demo by e2e/help-pictures.ts, kept in public/help. */

export interface Picture {
  /** Whose screen it is, and where. */
  username: string;
  path: string;
  /** A link to follow before the picture is taken, by its words; the first that matches. */
  press?: string;
  phone?: true;
}

/** By guide and task: `reporter.claim`. A task that is not here has no picture. */
export const PICTURES: Record<string, Picture> = {
  'reporter.claim': { username: 'pv.bao1', path: '/work', press: 'Chờ nhận', phone: true },
  'reporter.submit': {
    username: 'pv.bao1',
    path: '/work',
    press: 'Ba vụ tôm của chị Sương',
    phone: true,
  },
  'editor.plan': { username: 'tk.bao', path: '/calendar?view=month&date=2019-12-02' },
  'editor.views': { username: 'tk.bao', path: '/calendar?view=lanes&by=reporter&date=2019-12-02' },
  'editor.slots': { username: 'tk.bao', path: '/calendar?view=board&date=2019-12-02' },
  'editor.table': { username: 'tk.bao', path: '/calendar?view=table&date=2019-12-02' },
  'editor.edit': {
    username: 'tk.bao',
    path: '/assignments?status=submitted',
    press: 'Năm chiếc cân đối chứng ở chợ Hộ Phòng',
  },
  'editor.publish': {
    username: 'tk.dai',
    path: '/assignments?late=placement',
    press: 'Nhà nấm sau mùa gặt',
  },
  'board.import': { username: 'bantdkt', path: '/exemplars/import' },
  'board.appraise': { username: 'bantdkt', path: '/exemplars' },
  'board.follow': { username: 'bantdkt', path: '/progress' },
  'nominator.nominate': { username: 'pnv.donghai', path: '/exemplars/new' },
  'admin.setup': { username: 'admin', path: '/setup/outlets' },
  'admin.people': { username: 'admin', path: '/admin' },
};

/** Size of the window of a picture, in CSS pixels. */
export const WINDOWS = {
  desk: { width: 1360, height: 820 },
  phone: { width: 390, height: 760 },
} as const;

export const windowOf = (picture: Picture) => (picture.phone ? WINDOWS.phone : WINDOWS.desk);

/** The file of a picture, below /help. */
export const fileOf = (key: string): string => `${key.replace('.', '-')}.webp`;
