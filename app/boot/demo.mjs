/** `npm run demo`: installs, builds, makes the demo database if there is none, and serves it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, serverFile } from './build.mjs';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.mjs';
import { ensureInstalled, requireNode, root, stop } from './install.mjs';

const DEFAULTS = {
  DATABASE_URL: 'file:data/demo.db',
  FILES_DIR: 'data/demo-files',
  CLOCK_START: '2019-12-02T08:00:00+07:00',
  DEMO: '1',
  PORT: '3000',
  LOG_LEVEL: 'warn',
};

const ADDRESSES = [
  ['/login', 'Đăng nhập'],
  ['/calendar', 'Lịch tuyên truyền (tk.bao, tk.dai)'],
  ['/slots', 'Chuyên mục, tiết mục (tk.bao, tk.dai)'],
  ['/reporters', 'Phóng viên (tk.bao, tk.dai)'],
  ['/work', 'Việc của phóng viên (pv.bao1 ... pv.dai6)'],
  ['/exemplars', 'Điển hình (bantdkt, pnv.donghai, pnv.hongdan)'],
  ['/progress', 'Tiến độ (bantdkt, sovhttdl)'],
  ['/admin', 'Quản trị (admin)'],
  ['/help', 'Hướng dẫn'],
];

requireNode();
process.chdir(root);
ensureInstalled();
await ensureBuilt();
for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ??= value;
process.env.NODE_ENV = 'production';
process.env.SESSION_SECRET ??= secretOfTheDemo();
await ensureSeeded(process.env.DATABASE_URL ?? DEFAULTS.DATABASE_URL);
await import(pathToFileURL(serverFile()).href);
welcome();

/** A secret made once and kept beside the demo database, so that people stay signed in over a restart. */
function secretOfTheDemo() {
  const file = resolve(root, 'data/demo.secret');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** @param {string} url */
async function ensureSeeded(url) {
  if (/^postgres(ql)?:/.test(url)) {
    if (!(await hasPeople(url))) seed(url);
    return;
  }
  const file = resolve(root, url.replace(/^file:(\/\/)?/, ''));
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  // Made under another name first: a demo that was interrupted half-way must not be taken for a whole one.
  const unfinished = `${file}.unfinished`;
  for (const part of ['', '-wal', '-shm']) rmSync(`${unfinished}${part}`, { force: true });
  seed(`file:${unfinished}`);
  renameSync(unfinished, file);
}

/** @param {string} url */
function seed(url) {
  console.log('Đang tạo dữ liệu mẫu (making the demo data)...');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'db/seed/demo.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: url },
  });
  if (status !== 0) {
    stop('Không tạo được dữ liệu mẫu; lỗi ở phía trên.', 'The demo data could not be made.');
  }
}

/** @param {string} url */
async function hasPeople(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('people') is not null as made");
    return rows[0].made && (await client.query('select 1 from people limit 1')).rowCount > 0;
  } finally {
    await client.end();
  }
}

function welcome() {
  const address = `http://localhost:${process.env.PORT}`;
  const widest = Math.max(...DEMO_ACCOUNTS.map(({ username }) => username.length));
  const accounts = DEMO_ACCOUNTS.map(
    ({ username, displayName, roleText }) =>
      `  ${username.padEnd(widest)}  ${displayName} - ${roleText}`,
  );
  const addresses = ADDRESSES.map(([path, what]) => `  ${address}${path.padEnd(14)}${what}`);
  console.log(`
Gương Sáng đang chạy tại ${address} (dữ liệu hư cấu, ngày trong bản mẫu: từ 02/12/2019)

Tài khoản dùng thử, mật khẩu chung: ${DEMO_PASSWORD}
${accounts.join('\n')}

${addresses.join('\n')}

Nhấn Ctrl-C để dừng. Xóa thư mục data/ để làm lại dữ liệu mẫu.
`);
}
