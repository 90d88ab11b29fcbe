import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

const SITE = 'https://guong-sang.example';

describe('an address that a request names', () => {
  it.each([
    ['/calendar?view=month&date=2019-12-02#day', '/calendar?view=month&date=2019-12-02#day'],
    ['/exemplars?q=L%C3%AA%20V%C4%83n', '/exemplars?q=L%C3%AA%20V%C4%83n'],
    ['/', '/'],
    ['/a/../b', '/b'],
    ['/x?next=//elsewhere.example', '/x?next=//elsewhere.example'],
    ['/@elsewhere.example', '/@elsewhere.example'],
  ])('%s leads to %s', (given, path) => {
    expect(ownPath(given)).toBe(path);
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/\t\\elsewhere.example',
    '/./\\elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    '/%2e//elsewhere.example',
    '\\\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    ' /calendar',
    'calendar',
    '',
    '/a\r\nSet-Cookie: x=1',
    '/a\u0000',
    '/\u2028/elsewhere.example',
    null,
    new File([], 'x'),
  ])('%j leads nowhere', (given) => {
    expect(ownPath(given)).toBeNull();
  });

  it('never leads away, whatever it is made of, and says the same when it is read again', () => {
    const piece = fc.constantFrom(
      ...'/ \\ . .. : @ % %2f %5c %09 %0a %00 ? # & = ; a elsewhere.example http: https: javascript: data: [ ] \t \n \r \u0000'.split(
        ' ',
      ),
      '\t',
      '\n',
      '\r\n',
      '\u0000',
      '\u2028',
      ' ',
    );
    const address = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(address, (pieces) => {
        for (const given of [pieces.join(''), `/${pieces.join('')}`]) {
          const path = ownPath(given);
          if (path === null) continue;
          expect(new URL(path, SITE).origin).toBe(SITE);
          expect(ownPath(path)).toBe(path);
          expect(() => new Headers({ Location: path })).not.toThrow();
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
