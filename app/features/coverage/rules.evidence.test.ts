import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, readIssue, readPages, readPageUrl } from './rules.evidence';

describe('the number of an issue', () => {
  it.each([
    ['4321', '4321'],
    ['4321A', '4321A'],
    ['số 12/2019', '12/2019'],
    ['Số báo 3456', '3456'],
    ['4321-4322', '4321-4322'],
    ['4321 – 4322', '4321 - 4322'],
    ['Xuân Canh Tý 2020', 'Xuân Canh Tý 2020'],
  ])('%s', (typed, read) => expect(readIssue(typed)).toBe(read));

  it.each(['không nhớ', '😀', '0', '-5', 'số', '12/19', '12345678', 'abc', '4321 hay 4322', ''])(
    'is none: %s',
    (typed) => expect(readIssue(typed)).toBeNull(),
  );

  it('holds a digit, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const read = readIssue(typed);
        return read === null || /\d/.test(read);
      }),
    );
  });
});

describe('the pages of an issue', () => {
  it.each([
    ['3', '3'],
    ['3-4', '3-4'],
    ['1, 4', '1, 4'],
    ['trang 5', '5'],
    ['1 và 4', '1, 4'],
    ['3–4', '3-4'],
  ])('%s', (typed, read) => expect(readPages(typed)).toBe(read));

  it.each(['😀', 'bìa', '0', '4-3', '3-3', '1-2-3', '999', 'không nhớ', '', '3,', '1,,2', '-1'])(
    'are none: %s',
    (typed) => expect(readPages(typed)).toBeNull(),
  );

  it('are read as they were written down, again and again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        const read = readPages(typed);
        return read === null || (/^[\d, -]+$/.test(read) && readPages(read) === read);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }),
        (pages) => readPages(pages.join(', ')) === pages.join(', '),
      ),
    );
  });
});

describe('the address of a page', () => {
  it.each([
    'https://baobaclieu.vn/guong-sang/to-muoi-long-dien-tay.html',
    'https://baobaclieu.vn/?p=1234',
    'http://www.thbl.vn/xem-lai/123',
    'https://facebook.com/baobaclieu/posts/1',
    'https://baobaclieu.vn/vi/to-muoi-long-dien-tay',
    'https://baobaclieu.vn/?newsid=7',
    'https://baobaclieu.vn/?c=1234&lang=vi',
    'https://baobaclieu.vn/?title=to-muoi-long',
    'https://baobaclieu.vn/index.php?id=12',
  ])('%s', (url) => expect(readPageUrl(url)).toBe(url));

  it.each([
    'https://facebook.com/',
    'https://facebook.com',
    'https://facebook.com/#bai-viet',
    'https://facebook.com//',
    'https://facebook.com/?',
    'https://facebook.com/?fbclid=abc',
    'https://baobaclieu.vn/?utm_source=zalo&utm_medium=x',
    'https://baobaclieu.vn/index.html',
    'https://baobaclieu.vn/trang-chu',
    'https://baobaclieu.vn/vi/',
    'https://baobaclieu.vn/%20/',
    'https://localhost/bai',
    'https://baobaclieu.vn/vi/index.html',
    'https://baobaclieu.vn/vi-VN/trang-ch%E1%BB%A7',
    'https://baobaclieu.vn/?x=1',
    'https://baobaclieu.vn/?ref=home-page&v=20191202',
    'https://baobaclieu.vn/?lang=vi',
    'https://baobaclieu.vn/vi/?t=1575250000',
    'https://baobaclieu.vn/?p=',
    'https:baobaclieu.vn/bai-viet',
    'https:/baobaclieu.vn/bai-viet',
    'https:\\\\baobaclieu.vn\\bai-viet',
    'https:///baobaclieu.vn/bai-viet',
    '//baobaclieu.vn/bai-viet',
    'https://baobaclieu.vn./bai-viet',
    'https://a:b@baobaclieu.vn/bai-viet',
    'ftp://baobaclieu.vn/bai-viet',
    'javascript:alert(1)//a.b/c',
  ])('is none: %s', (url) => expect(readPageUrl(url)).toBeNull());

  it.each([
    ['baobaclieu.vn/bai-viet', 'https://baobaclieu.vn/bai-viet'],
    ['www.thbl.vn:8080/xem-lai/123', 'https://www.thbl.vn:8080/xem-lai/123'],
    ['baobaclieu.vn', null],
    ['không nhớ', null],
    ['trang 3', null],
    ['mailto:ten@baclieu.gov.vn', null],
  ])('is taken as a browser shows it: %s', (typed, url) => expect(readPageUrl(typed)).toBe(url));

  it('is never the root of a site, whatever follows it that nobody reads', () => {
    const tracking = fc.constantFrom('', '?', '?utm_source=x', '?fbclid=1&utm_medium=y');
    const slashes = fc.constantFrom('', '/', '//', '/./', '/%20/');
    fc.assert(
      fc.property(
        fc.domain(),
        slashes,
        tracking,
        fc.constantFrom('', '#', '#a'),
        (host, path, search, hash) =>
          readPageUrl(`https://${host}${path}${search}${hash}`) === null,
      ),
    );
  });
});

describe('a host', () => {
  it('is told by its site', () => {
    expect(hostOf('https://www.baobaclieu.vn/a')).toBe('baobaclieu.vn');
  });
});
