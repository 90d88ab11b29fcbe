import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { twMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { cn } from './cn';

const app = resolve('app');
const TEXT = /(['"`])((?:(?!\1)[^\\])*?)\1/g;
/** `max-md:hover:` and the like: they say when, not what. */
const WHEN = /^(?:[^:[\]()]+(?:\[[^\]]*\]|\([^)]*\))?[^:[\]()]*:|\[[^\]]*\]:(?=.))+/;

/** Every class name that a component of the product says, without what says when. */
function classNames(): string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|class-groups)\.tsx?$/.test(name),
  );
  const words = files.flatMap((name) =>
    [...readFileSync(join(app, name), 'utf8').matchAll(TEXT)].flatMap(([, , text = '']) =>
      text.split(/\s+/).map((word) => word.replace(WHEN, '')),
    ),
  );
  const isClass = (word: string) => word !== '' && twMerge(word, word) === word;
  return [...new Set(words)].filter(isClass).sort();
}

describe('cn', () => {
  it('takes the later of two names exactly where tailwind-merge does', () => {
    const names = classNames();
    expect(names.length).toBeGreaterThan(300);
    const differences = names.flatMap((first) =>
      names
        .filter((later) => later !== first && cn(first, later) !== twMerge(first, later))
        .map((later) => `${first} ${later}: ${cn(first, later)}`),
    );
    expect(differences).toEqual([]);
  });

  it('keeps what is said for another time', () => {
    expect(cn('px-2 hover:px-3', 'max-md:px-4', false)).toBe('px-2 hover:px-3 max-md:px-4');
    expect(cn('hover:max-md:px-3', 'max-md:hover:p-1')).toBe('max-md:hover:p-1');
  });
});
