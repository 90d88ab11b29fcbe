import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import vi from './vi';

const CATALOGUES = /i18n\/(vi|en)\//;
const sources = readdirSync(resolve('app'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('app', path))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !CATALOGUES.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

type Tree = { [key: string]: string | Tree };

const pathsOf = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : pathsOf(value, `${prefix}${key}.`),
  );

const GAP = /\$\{[^}]*\}/;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole keys, `coverage.title`, and keys with gaps, `coverage.verbs.${verb}.label`, as patterns. */
const said = new Set([...sources.matchAll(/['"`](\w+(?:\.\w+)+)[?'"`]/g)].map(([, key]) => key));
const patterns = [...sources.matchAll(/`([^`\n?]*\$\{[^`\n?]*)[?`]/g)]
  .map(([, key = '']) => key.split(GAP))
  .filter((parts) => parts.join('').includes('.') && parts.every((part) => /^[\w.]*$/.test(part)))
  .map((parts) => new RegExp(`^${parts.map(escaped).join('[\\w.-]+')}$`));

it('no text of the catalogues is left that nothing says', () => {
  const unsaid = pathsOf(vi)
    .map((path) => path.replace(/_other$/, ''))
    .filter((path) => !said.has(path) && !patterns.some((pattern) => pattern.test(path)));
  expect(unsaid).toEqual([]);
});
