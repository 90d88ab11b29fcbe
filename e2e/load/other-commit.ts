/** The same benchmark at another commit, by that commit's own code, in a work tree of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from './report';

/** Checks the commit out beside, measures it with its own benchmark and gives its report. Throws when it has none. */
export async function reportOfCommit(revision: string, folder: string): Promise<Report> {
  const tree = join(folder, 'other');
  git('worktree', 'add', '--detach', tree, revision);
  try {
    if (!existsSync(join(tree, 'e2e/load/run.mjs'))) {
      throw new Error(`${revision} has no benchmark of its own (e2e/load/run.mjs)`);
    }
    bringPackages(tree);
    const out = join(folder, 'other.json');
    execFileSync(process.execPath, ['e2e/load/run.mjs', '--out', out], {
      cwd: tree,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return JSON.parse(readFileSync(out, 'utf8')) as Report;
  } finally {
    rmSync(join(tree, 'node_modules'), { force: true, recursive: true });
    git('worktree', 'remove', '--force', tree);
  }
}

/** The packages of this tree where both trees lock the same; else run.mjs installs that commit's own. */
function bringPackages(tree: string): void {
  const lock = (at: string) => readFileSync(join(at, 'package-lock.json'), 'utf8');
  if (lock(tree) === lock('.')) symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
}

const git = (...args: string[]) =>
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
