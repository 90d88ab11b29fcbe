import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import vi from './vi';
import core from './vi/core';
import coveragePages from './vi/coverage-pages';

const app = resolve('app');
const later = Object.keys(vi).filter((name) => !(name in core));
const routes = readdirSync(join(app, 'routes'))
  .filter((name) => !name.includes('.test.'))
  .map((name) => join(app, 'routes', name));

function fileOf(from: string, specifier: string): string | null {
  const path = specifier.startsWith('~/')
    ? join(app, specifier.slice(2))
    : specifier.startsWith('.')
      ? resolve(dirname(from), specifier)
      : null;
  if (path === null) return null;
  const files = ['.ts', '.tsx', '/index.ts'].map((end) => `${path}${end}`);
  return files.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

const IMPORT =
  /^(?:import|export)(?! type)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm;
const APART = /\.server\.|\/i18n\/|\/boot\//;

const NEED = /i18n\/needs\/(\w+)'/g;
const namesIn = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, name = '']) => name);

/** The parts of the catalogue that a module and what it brings to the browser say. */
function saidBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || APART.test(file)) return new Set();
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  // What is refused is said by the server's answer, and its texts come after it.
  const keys = namesIn(source, /(?<=['"`])(\w+)\.(?!errors\.|done\.)[\w$]/g);
  const said = new Set(keys.filter((name) => later.includes(name)));
  if (namesIn(source, /(?<=['"`]coverage\.)(\w+)\./g).some((name) => name in coveragePages))
    said.add('coveragePages');
  for (const [, from, bare, lazy] of source.matchAll(IMPORT)) {
    const next = fileOf(file, from ?? bare ?? lazy ?? '');
    if (!next) continue;
    // What is fetched later may bring its texts itself.
    const own = lazy ? namesIn(readFileSync(next, 'utf8'), NEED) : [];
    for (const name of saidBy(next, own.length > 0 ? new Set([file]) : seen))
      if (!own.includes(name)) said.add(name);
  }
  return said;
}

describe('the texts of a page', () => {
  it.each(routes)('%s brings every part of the catalogue that it says', (route) => {
    const brought = namesIn(readFileSync(route, 'utf8'), NEED);
    expect(brought.sort()).toEqual([...saidBy(route)].sort());
  });
});
