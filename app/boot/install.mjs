/** Makes the machine ready: the right Node, and the packages that package-lock.json names. Imports nothing that is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

/** The project's folder, wherever the command was called from. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** Ends the process with an explanation when Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Gương Sáng cần Node.js ${OLDEST_NODE.join('.')} trở lên; máy này có ${process.versions.node}. Tải tại https://nodejs.org`,
    `Gương Sáng needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get it at https://nodejs.org`,
  );
}

/** Runs `npm ci` when packages are missing or older than package-lock.json. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Đang cài đặt các gói cần thiết, lần đầu mất vài phút (installing packages)...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  stop(
    'Không cài đặt được các gói. Hãy kiểm tra kết nối mạng rồi chạy lại.',
    'The packages could not be installed. Check the network and run the command again.',
  );
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Says why in both languages, and ends the process.
 * @param {string} vietnamese
 * @param {string} english
 * @returns {never}
 */
export function stop(vietnamese, english) {
  console.error(`\n${vietnamese}\n${english}\n`);
  process.exit(1);
}
