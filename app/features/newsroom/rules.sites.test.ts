import { expect, it } from 'vitest';
import { readSite } from './rules.sites';

it.each<[typed: string, host: string | null]>([
  ['baobaclieu.vn', 'baobaclieu.vn'],
  ['https://www.baobaclieu.vn/thoi-su?x=1', 'baobaclieu.vn'],
  ['HTTP://M.THBL.VN', 'thbl.vn'],
  ['facebook.com/baobaclieu', 'facebook.com'],
  ['báo bạc liêu', null],
  ['baobaclieu', null],
  ['a@b.vn', null],
  ['javascript:alert(1)', null],
  ['', null],
])('the site of %j is %s', (typed, host) => expect(readSite(typed)).toBe(host));
