import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logDestination } from './log-destination.server';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guong-sang-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes every line, in order', async () => {
  const path = join(folder, 'log');
  const fd = openSync(path, 'a');
  const destination = logDestination(fd);
  const lines = Array.from({ length: 5_000 }, (_, at) => `{"at":${at}}\n`);
  for (const line of lines.slice(0, 2_500)) destination.write(line);
  await expect.poll(() => readFileSync(path, 'utf8').length).toBeGreaterThan(0);
  for (const line of lines.slice(2_500)) destination.write(line);
  await expect.poll(() => readFileSync(path, 'utf8') === lines.join('')).toBe(true);
  destination.write('last\n');
  destination.flush();
  expect(readFileSync(path, 'utf8')).toMatch(/last\n$/);
  closeSync(fd);
});

it('keeps what waits behind a write that is under way when the process ends', async () => {
  const path = join(folder, 'log');
  const fd = openSync(path, 'a');
  const destination = logDestination(fd);
  destination.write('first\n');
  // The write of the first line begins before this goes on, and nobody has been told of its end.
  await new Promise(setImmediate);
  destination.write('second\n');
  destination.flush();
  expect(readFileSync(path, 'utf8')).toContain('second\n');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('first\n');
  closeSync(fd);
});

it('loses lines where they cannot be written, and stops nothing', async () => {
  const path = join(folder, 'log');
  closeSync(openSync(path, 'a'));
  const readOnly = openSync(path, 'r');
  const destination = logDestination(readOnly);
  for (let turn = 0; turn < 100; turn += 1) {
    destination.write(`${'x'.repeat(1_000)}\n`);
    await new Promise(setImmediate);
  }
  destination.flush();
  closeSync(readOnly);
});

it.each(['is gone', 'stands still'])('outlives a reader that %s', async (reader) => {
  const script = `
    const { logDestination } = await import('./app/platform/http/log-destination.server.ts');
    const destination = logDestination(1);
    for (let line = 0; line < 20_000; line += 1) destination.write('x'.repeat(1_000) + '\\n');
    setTimeout(() => {
      process.stderr.write('alive');
      destination.flush();
      process.exit(0);
    }, 200);
  `;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (reader === 'is gone') child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'exit');
  expect([said, code]).toEqual(['alive', 0]);
});
