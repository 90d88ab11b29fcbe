/** Who asks: one of each role and scope, and a colleague of the reporter who does the work. */
export const ACCOUNTS = [
  'admin',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'pnv.hongdan',
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.bao2',
  'pv.dai1',
] as const;
export type Account = (typeof ACCOUNTS)[number];
type Accounts = readonly Account[];

export const ADMIN: Accounts = ['admin'];
export const PROGRAMME_MANAGERS: Accounts = ['admin', 'bantdkt'];
export const BOARD: Accounts = ['bantdkt'];
/** Who writes of the people of Đông Hải. */
export const NOMINATOR: Accounts = ['bantdkt', 'pnv.donghai'];
/** The editor of the newspaper, and of the station. */
export const EDITOR: Accounts = ['tk.bao'];
export const STATION: Accounts = ['tk.dai'];
export const REPORTERS: Accounts = ['pv.bao1', 'pv.bao2', 'pv.dai1'];
/** Who does the newspaper's work. */
export const LEAD: Accounts = ['pv.bao1'];
export const SLOT_EDITORS: Accounts = ['admin', 'tk.bao'];

export const allBut = (some: Accounts): Accounts =>
  ACCOUNTS.filter((account) => !some.includes(account));
