import { describe, expect, it } from 'vitest';
import { isOneOf } from './rules.hosts.server';

describe('a host', () => {
  it.each<[host: string, known: string[], same: boolean]>([
    ['baobaclieu.vn', ['baobaclieu.vn'], true],
    ['amp.baobaclieu.vn', ['baobaclieu.vn'], true],
    ['baobaclieu.vn', ['amp.baobaclieu.vn'], true],
    ['xbaobaclieu.vn', ['baobaclieu.vn'], false],
    ['facebook.com', ['baobaclieu.vn'], false],
    ['facebook.com', [], false],
    ['khac.com.vn', ['baobaclieu.com.vn'], false],
    ['com.vn', ['baobaclieu.com.vn'], false],
    ['baobaclieu.com.vn', ['com.vn'], false],
    ['thanhuy.baclieu.gov.vn', ['baclieu.gov.vn'], true],
    ['camau.gov.vn', ['baclieu.gov.vn'], false],
    ['mot.blogspot.com', ['hai.blogspot.com'], false],
    ['192.0.2.7', ['192.0.2.7'], true],
    ['192.0.2.8', ['192.0.2.7'], false],
  ])('%s beside %j: %s', (host, known, same) => expect(isOneOf(host, known)).toBe(same));
});
