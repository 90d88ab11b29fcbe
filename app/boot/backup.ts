/** `npm run backup [-- --out DIR]`: copies the database and the uploaded files while the product is in use. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '~/platform/backup/make-backup.server';

import { spoken } from '~/platform/backup/words.server';
import { readBackupEnv } from '~/platform/env.server';

try {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const env = readBackupEnv();
  // npm runs in the product's folder; what is typed is meant from where one stands.
  if (values.out) env.BACKUP_DIR = resolve(process.env.INIT_CWD ?? '.', values.out);
  const { path, manifest } = await makeBackup(env, 'command');
  const megabytes = (manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
  console.log(`Đã sao lưu (backup made): ${path}
${manifest.files.length - 1} tệp đính kèm (uploaded files), ${megabytes} MB, ${manifest.migration}`);
  if (manifest.missing.length > 0)
    console.error(
      `Thiếu ${manifest.missing.length} tệp mà cơ sở dữ liệu nhắc tới; FILES_DIR có đúng không?\n${manifest.missing.length} files that the database names are not in FILES_DIR; is it the right one?`,
    );
} catch (error) {
  const { vietnamese, english } = spoken(error);
  console.error(`\n${vietnamese}\n${english}\n`);
  process.exitCode = 1;
}
