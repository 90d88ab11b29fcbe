/** This commit and another, measured by turns, each by its own benchmark in a work tree of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { medianOf, type Report } from './report';

export interface Turns {
  /** How often each of the two is measured. */
  rounds: number;
  /** What both benchmarks are called with. */
  args: readonly string[];
}

/**
 * Measures this tree and the revision by turns, so that whatever else the machine does slows both; gives the medians.
 * Throws when the revision has no benchmark.
 */
export function measureByTurns(
  revision: string,
  folder: string,
  { rounds, args }: Turns,
): { other: Report; own: Report } {
  const tree = join(folder, 'other');
  git('worktree', 'add', '--detach', tree, revision);
  try {
    if (!existsSync(join(tree, 'e2e/load/run.mjs'))) {
      throw new Error(`${revision} has no benchmark of its own (e2e/load/run.mjs)`);
    }
    bringPackages(tree);
    const reports = { other: [] as Report[], own: [] as Report[] };
    for (let round = 0; round < rounds; round += 1) {
      // Who is first in one round is second in the next.
      const order = round % 2 === 0 ? (['own', 'other'] as const) : (['other', 'own'] as const);
      for (const side of order) {
        const out = join(folder, `${side}-${round}.json`);
        reports[side].push(
          measureIn(side === 'own' ? resolve('.') : tree, [...args, '--out', out]),
        );
      }
    }
    return { other: medianOf(reports.other), own: medianOf(reports.own) };
  } finally {
    rmSync(join(tree, 'node_modules'), { force: true, recursive: true });
    git('worktree', 'remove', '--force', tree);
  }
}

function measureIn(tree: string, args: readonly string[]): Report {
  execFileSync(process.execPath, ['e2e/load/run.mjs', ...args], {
    cwd: tree,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(args[args.length - 1] ?? '', 'utf8')) as Report;
}

/** The packages of this tree where both trees lock the same; else run.mjs installs that commit's own. */
function bringPackages(tree: string): void {
  const lock = (at: string) => readFileSync(join(at, 'package-lock.json'), 'utf8');
  if (lock(tree) === lock('.')) symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
}

const git = (...args: string[]) =>
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
