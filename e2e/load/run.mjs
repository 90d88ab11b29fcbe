/** `npm run bench`: installs and builds what is missing, then measures. */
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from '../../app/boot/build.mjs';
import { ensureInstalled, requireNode, root } from '../../app/boot/install.mjs';

requireNode();
process.chdir(root);
ensureInstalled();
await ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'e2e/load/bench.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
