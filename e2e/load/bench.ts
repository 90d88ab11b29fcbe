/**
 * `npm run bench [-- --out FILE] [--vs REV] [--n 1000,10000]`: builds, makes the worlds, starts the production server, measures,
 * prints. Nothing fails on a time. Times are milliseconds.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTLETS } from '~db/seed/base';
import { type BrowserResult, measureBrowser } from './browser';
import { measureBundles } from './bundles';
import { measure, type Result } from './measures';
import { measureByTurns } from './other-commit';
import { comparisonOf, machineName, type Report, tableOf } from './report';
import { startServer } from './server';
import { makeWorld } from './world';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    vs: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    n: { type: 'string', default: '1000,10000,100000' },
    seconds: { type: 'string', default: '5' },
    'no-browser': { type: 'boolean', default: false },
  },
});

const parent = resolve('.tmp/bench');
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, 'run-'));
try {
  const { other, own } = values.vs ? compare(values.vs) : { other: null, own: await run() };
  console.log(`\n${tableOf(own)}\n`);
  if (values.out) writeFileSync(values.out, `${JSON.stringify(own, null, 2)}\n`);
  if (other) console.log(`${comparisonOf(other, own)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(revision: string) {
  const args = ['--n', values.n, '--seconds', values.seconds];
  if (values['no-browser']) args.push('--no-browser');
  return measureByTurns(revision, folder, { rounds: Number(values.rounds), args });
}

async function run(): Promise<Report> {
  const results: Result[] = [];
  let [memory_mb, ready_ms] = [0, 0];
  let bundles: Record<string, number> = {};
  for (const n of values.n.split(',').map(Number)) {
    say(`N = ${n.toLocaleString('en')}: making the world`);
    const world = await makeWorld(join(folder, `${n}.db`), n);
    // Once before, so that the files of the program are in the machine's memory as they are on a server.
    await (await startServer(world.file)).stop();
    const server = await startServer(world.file);
    try {
      say(`N = ${n.toLocaleString('en')}: measuring`);
      const options = { n, seconds: Number(values.seconds) };
      results.push(...(await measure(server.url, world, options, OUTLETS.bao)));
      memory_mb = server.memoryMb();
      ready_ms = server.readyMs;
      if (!values['no-browser']) bundles = await measureBundles(server.url, world);
    } finally {
      await server.stop();
    }
  }
  let browser: BrowserResult[] = [];
  if (!values['no-browser']) {
    say('in Chromium');
    browser = await measureBrowser(folder);
  }
  return {
    machine: machineName(),
    commit: commitOf(),
    results,
    browser,
    bundles,
    memory_mb,
    ready_ms,
  };
}

function commitOf(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
