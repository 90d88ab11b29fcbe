import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import vi from './vi';
import core from './vi/core';

const app = resolve('app');
const later = Object.keys(vi).filter((name) => !(name in core));
const routes = readdirSync(join(app, 'routes')).map((name) => join(app, 'routes', name));

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

/** The files that a module brings to the browser, itself included. */
function filesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || APART.test(file)) return found;
  found.add(file);
  for (const [, from, bare, lazy] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const next = fileOf(file, from ?? bare ?? lazy ?? '');
    if (next) filesOf(next, found);
  }
  return found;
}

describe('the texts of a page', () => {
  it.each(routes)('%s brings every part of the catalogue that it says', (route) => {
    const source = readFileSync(route, 'utf8');
    const said = new Set(
      [...filesOf(route)].flatMap((file) => {
        // What is refused is said by the server's answer, and its texts come after it.
        const keys = readFileSync(file, 'utf8').matchAll(
          /(?<=['"`])(\w+)\.(?!errors\.|done\.)[\w$]/g,
        );
        return [...keys].map(([, name]) => name).filter((name) => later.includes(name ?? ''));
      }),
    );
    const brought = [...source.matchAll(/i18n\/needs\/(\w+)'/g)].map(([, name]) => name);
    expect(brought.sort()).toEqual([...said].sort());
  });
});
