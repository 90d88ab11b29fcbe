/** `npm run restore -- PATH [--yes]`: puts a backup in place of the database and the uploaded files. Without PATH it lists the backups. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupsIn } from '~/platform/backup/folder.server';
import { restoreBackup } from '~/platform/backup/restore-backup.server';
import { spoken } from '~/platform/backup/words.server';
import { type BackupEnv, readBackupEnv } from '~/platform/env.server';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const env = readBackupEnv();
  const folder = positionals[0] && folderOf(positionals[0]);
  if (folder && existsSync(folder)) await restore(folder, env, values.yes);
  else await explain(folder, env);
} catch (error) {
  const { vietnamese, english } = spoken(error);
  console.error(`\n${vietnamese}\n${english}\n`);
  process.exitCode = 1;
}

/** npm runs in the product's folder; what is typed is meant from where one stands, or from there. */
function folderOf(typed: string): string {
  const meant = resolve(process.env.INIT_CWD ?? '.', typed);
  const path = existsSync(meant) ? meant : resolve(typed);
  return basename(path) === 'manifest.json' ? dirname(path) : path;
}

async function restore(folder: string, env: BackupEnv, overwrite: boolean): Promise<void> {
  const { manifest, before, damaged } = await restoreBackup(folder, env, { overwrite });
  if (before)
    console.log(`Dữ liệu trước đó đã được sao lưu (what was there is kept in): ${before}`);
  if (damaged)
    console.log(`Cơ sở dữ liệu bị hỏng được giữ ở (the damaged database is kept in): ${damaged}`);
  console.log(`
Đã phục hồi (restored): ${folder}, ${manifest.madeAt}, ${manifest.migration}
Việc tiếp theo: npm start. Nếu quay lại phiên bản cũ, hãy cài phiên bản ${manifest.version} trước khi chạy: phiên bản mới sẽ nâng cấp dữ liệu ngay.
Next: npm start. To go back to an older version, install it (${manifest.version}) before you start: a newer one migrates the data at once.`);
}

async function explain(folder: string | undefined, env: BackupEnv): Promise<void> {
  const backups = await backupsIn(resolve(env.BACKUP_DIR));
  console.error(`${folder ? `Không có (there is no): ${folder}\n` : ''}Cách dùng (usage): npm run restore -- PATH [--yes]
${backups.length > 0 ? 'Các bản sao lưu, mới nhất trước (backups, newest first)' : 'Chưa có bản sao lưu nào ở (no backup in)'}: ${resolve(env.BACKUP_DIR)}
${backups.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
}
