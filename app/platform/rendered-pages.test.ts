import { describe, expect, it } from 'vitest';
import { keepPage, keptPage, pageKeyOf } from './rendered-pages.server';

const key = (search: string, data = '[1]') =>
  pageKeyOf(`http://localhost/calendar${search}`, Buffer.from(data), []);

const page = (nonce: string, text = 'tháng 12') =>
  Buffer.from(
    `<script nonce="${nonce}">1</script><p>${text}</p><script nonce="${nonce}"></script>`,
  );

describe('rendered pages', () => {
  it('come back with the nonce of the new answer, and with no other', () => {
    keepPage(key('?a'), ['first-nonce'], page('first-nonce'));
    expect(keptPage(key('?a'), ['second'])?.toString()).toBe(page('second').toString());
    expect(keptPage(key('?a'), ['third'])?.toString()).toBe(page('third').toString());
  });

  it('are other pages at another address, and with other data', () => {
    keepPage(key('?b'), ['n'], page('n'));
    expect(keptPage(key('?c'), ['n'])).toBeNull();
    expect(keptPage(key('?b', '[2]'), ['n'])).toBeNull();
  });

  it('put each word where it stood, and take data that differ in words alone for the same', () => {
    const data = (id: string) => Buffer.from(`["requestId","${id}"]`);
    const url = 'http://localhost/calendar';
    const drawn = (nonce: string, id: string) => Buffer.from(`${id}<script nonce="${nonce}">${id}`);
    const first = pageKeyOf(url, data('id-one'), ['nonce-1', 'id-one']);
    keepPage(first, ['nonce-1', 'id-one'], drawn('nonce-1', 'id-one'));
    const second = pageKeyOf(url, data('id-two'), ['nonce-2', 'id-two']);
    expect(second).toBe(first);
    expect(keptPage(second, ['nonce-2', 'id-two'])).toEqual(drawn('nonce-2', 'id-two'));
    expect(pageKeyOf(url, Buffer.from('["requestId",""]'), ['n', 'id-two'])).not.toBe(first);
  });

  it('keep a page without a nonce as it is', () => {
    keepPage(key('?plain'), ['nonce'], Buffer.from('<p>x</p>'));
    expect(keptPage(key('?plain'), ['other'])?.toString()).toBe('<p>x</p>');
  });

  it('forget what was asked for longest ago', () => {
    const large = 'x'.repeat(3 * 1024 * 1024);
    keepPage(key('?1'), ['n'], page('n', large));
    keepPage(key('?2'), ['n'], page('n', large));
    expect(keptPage(key('?1'), ['n'])).not.toBeNull();
    keepPage(key('?3'), ['n'], page('n', large));
    expect(keptPage(key('?2'), ['n'])).toBeNull();
    expect(keptPage(key('?1'), ['n'])).not.toBeNull();
    expect(keptPage(key('?3'), ['n'])).not.toBeNull();
  });

  it('replace what was kept of the same data before', () => {
    keepPage(key('?again'), ['n'], page('n', 'x'.repeat(7 * 1024 * 1024)));
    keepPage(key('?again'), ['n'], page('n', 'x'.repeat(7 * 1024 * 1024)));
    expect(keptPage(key('?again'), ['n'])).not.toBeNull();
  });
});
