/** `npm test`: installs what is missing, then every check, then every test. Stops at the first failure; ends with the counts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from './install.mjs';

/** @typedef {{ name: string, command: string[], env?: Record<string, string>, live?: boolean }} Step */

requireNode();
process.chdir(root);
ensureInstalled();

const reports = join(root, '.tmp/test');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const node = process.execPath;
const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** @type {Step[]} */
const checks = [
  { name: 'Types (tsc)', command: [node, tool('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  {
    name: 'Lint and format (biome)',
    command: [node, tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'Import rules (dependency-cruiser)',
    command: [
      node,
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['app', 'db', 'e2e', '--config', '.dependency-cruiser.cjs'],
    ],
  },
  { name: 'Unused code (knip)', command: [node, tool('knip/bin/knip.js')] },
];
/** @type {Step} */
const build = { name: 'Build', command: [node, 'app/boot/build.mjs'] };
/** @type {Step} */
const unitTests = {
  name: 'Unit and command tests, on SQLite and PostgreSQL (vitest)',
  command: [
    node,
    tool('vitest/vitest.mjs'),
    ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  ],
  live: true,
};
/** @type {Step} */
const journeys = {
  name: 'Journeys (playwright)',
  command: [node, tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  live: true,
};

let failedChecks = 0;
const passed =
  (await together([() => inOrder(checks), () => inOrder([build])])) &&
  (await inOrder([unitTests])) &&
  (await inOrder([journeys]));
finish(passed);

/**
 * The build keeps one core busy and the checks the other.
 * @param {(() => Promise<boolean>)[]} lanes
 */
async function together(lanes) {
  return (await Promise.all(lanes.map((lane) => lane()))).every(Boolean);
}

/** @param {Step[]} steps */
async function inOrder(steps) {
  for (const step of steps) if (!(await run(step))) return false;
  return true;
}

/**
 * Runs a step. What a step that runs beside others says is shown when it ends, under its heading.
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
function run({ name, command: [program = '', ...args], env, live = false }) {
  const from = performance.now();
  if (live) console.log(`\n== ${name}`);
  return new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.on('error', (error) => {
      said += `${error.message}\n`;
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      if (!live) process.stdout.write(`\n== ${name}\n${said}`);
      console.log(`== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      if (code !== 0) failedChecks += 1;
      done(code === 0);
    });
  });
}

/** @param {boolean} allPassed */
function finish(allPassed) {
  const counts = [countOfVitest(), countOfPlaywright()];
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  // A check that failed, or a runner that broke down, has no count of its own.
  const failed = allPassed ? sum('failed') : Math.max(sum('failed'), failedChecks);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exitCode = allPassed ? 0 : 1;
}

function countOfVitest() {
  const report = readReport(vitestReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function countOfPlaywright() {
  const stats = readReport(playwrightReport)?.stats;
  return { passed: stats?.expected ?? 0, failed: stats?.unexpected ?? 0 };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
