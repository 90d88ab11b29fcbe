/** `npm start`: serves production. Never makes demo data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, serverFile } from './build.mjs';
import { requireNode, root, stop } from './install.mjs';

const SHORTEST_SECRET = 32;

requireNode();
process.chdir(root);
process.env.NODE_ENV = 'production';
if ((process.env.SESSION_SECRET ?? '').length < SHORTEST_SECRET) {
  stop(
    `Thiếu SESSION_SECRET (ít nhất ${SHORTEST_SECRET} ký tự). Tạo một chuỗi bằng: openssl rand -hex 32`,
    `SESSION_SECRET is missing or shorter than ${SHORTEST_SECRET} characters. Make one with: openssl rand -hex 32`,
  );
}
if (!existsSync(serverFile())) {
  if (!existsSync(join(root, 'node_modules/vite'))) {
    stop(
      'Chưa có bản dựng. Hãy chạy: npm ci && npm run build',
      'There is no build. Run: npm ci && npm run build',
    );
  }
  await ensureBuilt();
}
process.env.DATABASE_URL ??= 'file:data/guong-sang.db';
await import(pathToFileURL(serverFile()).href);
