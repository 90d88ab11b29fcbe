import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { correctPlacement, publishPlacement } from './commands.publication.server';
import { evidenceSchema, type PublicationInput } from './input.placements';
import type { Medium } from './rules.mediums';
import { refusalBy } from './testing/rows';
import { PRINTED } from './testing/verbs';
import { openWorld } from './testing/world';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;

describe.each(ENGINES)('evidence of placements on $name', ({ open }) => {
  const world = openWorld(open);

  const valid: Record<Medium, Record<string, string>> = {
    print: { publishedOn: '2019-12-02', issueNumber: '3456', page: '4' },
    online: { publishedOn: '2019-12-01', url: 'https://baobaclieu.example.vn/muoi' },
    social: { publishedOn: '2019-12-01', url: 'http://mxh.example.vn/muoi' },
    tv: { publishedOn: '2019-12-01', publishedTime: '19:45' },
    radio: {
      publishedOn: '2019-12-01',
      publishedTime: '05:30',
      clipUrl: 'https://dai.example.vn/clip',
    },
  };
  const needed: Record<Medium, string[]> = {
    print: ['publishedOn', 'issueNumber', 'page'],
    online: ['publishedOn', 'url'],
    social: ['publishedOn', 'url'],
    tv: ['publishedOn', 'publishedTime'],
    radio: ['publishedOn', 'publishedTime'],
  };
  const mediums = Object.keys(valid) as Medium[];

  it.each(mediums)('%s: all of it, or it is not published', async (medium) => {
    for (const field of needed[medium]) {
      const { [field]: _, ...rest } = valid[medium];
      const read = evidenceSchema(medium).safeParse({ ...rest, version: '1' });
      expect(read.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
    }
    const { id } = await world.placed('scheduled', medium);
    const ctx = medium === 'tv' || medium === 'radio' ? world.station() : world.editor();
    await publishPlacement(
      ctx,
      id,
      evidenceSchema(medium).parse({ ...valid[medium], version: '1' }) as PublicationInput,
    );
    const row = await world.placementOf(id);
    expect(row).toMatchObject({ status: 'published', published_on: valid[medium].publishedOn });
    expect(row.evidence).toContain(
      medium === 'tv'
        ? 'clipUrl'
        : (valid[medium].url ?? valid[medium].page ?? valid[medium].clipUrl),
    );
  });

  it('of another medium is refused whatever form it came from', async () => {
    const { id } = await world.placed('scheduled', 'online');
    expect(await refusalBy(publishPlacement(world.editor(), id, PRINTED))).toMatchObject({
      status: 422,
      fields: ['url'],
    });
  });

  it('takes only web addresses', () => {
    for (const url of [
      'javascript:alert(1)',
      'ftp://x.vn/a',
      'baobaclieu.vn',
      'https://',
      'data:text/html,x',
    ]) {
      expect(
        evidenceSchema('online').safeParse({ ...valid.online, version: '1', url }).success,
      ).toBe(false);
    }
  });

  it('cannot lie in the future, to the minute, nor before the programme', async () => {
    const { id } = await world.placed('scheduled', 'tv');
    const on = (publishedOn: string, publishedTime: string) =>
      refusalBy(
        publishPlacement(world.station(), id, {
          publishedOn: day(publishedOn),
          publishedTime: time(publishedTime),
          clipUrl: null,
        }),
      );
    expect(await on('2019-12-03', '07:00')).toMatchObject({
      status: 422,
      fields: ['publishedOn'],
    });
    expect(await on('2019-12-02', '08:01')).toMatchObject({
      status: 422,
      fields: ['publishedTime'],
    });
    expect(await on('2019-09-26', '08:00')).toMatchObject({
      status: 422,
      fields: ['publishedOn'],
    });
    expect(await on('2019-12-02', '08:00')).toBeNull();
  });

  it('is refused at whatever door where it can be no proof', async () => {
    const onlineId = (await world.placed('scheduled', 'online')).id;
    const printId = (await world.placed('scheduled', 'print')).id;
    const when = { publishedOn: day('2019-12-02'), publishedTime: null };
    const online = (url: string) =>
      refusalBy(publishPlacement(world.editor(), onlineId, { ...when, url }));
    expect(await online('https://facebook.com/')).toMatchObject({ status: 422, fields: ['url'] });
    const print = (issueNumber: string, page: string) =>
      refusalBy(publishPlacement(world.editor(), printId, { ...when, issueNumber, page }));
    expect(await print('không nhớ', '😀')).toMatchObject({
      status: 422,
      fields: ['issueNumber', 'page'],
    });
    expect(await print('4321A', '3-4')).toBeNull();
    const corrected = correctPlacement(world.editor(), printId, {
      reason: 'Sai trang',
      issueNumber: '',
      page: 'bìa',
    });
    expect(await refusalBy(corrected)).toMatchObject({ status: 422, fields: ['page'] });
  });

  it('is asked about where it is on a site unknown for the channel, or earlier than planned', async () => {
    const publish = async (url: string, accepted: string[] = [], plannedOn = '2019-11-30') => {
      const { id } = await world.placed('scheduled', 'social', { planned_on: day(plannedOn) });
      const input = { publishedOn: day('2019-12-01'), publishedTime: null, url };
      const refused = await refusalBy(
        publishPlacement(world.editor(), id, { ...input, ask: true, accepted }),
      );
      if (refused === null) return [];
      expect(refused.code).toBe('coverage.errors.confirmWarnings');
      const told = JSON.parse(String(refused.params?.warnings)) as { code: string }[];
      return told.map(({ code }) => code);
    };
    const own = 'https://toasoan-khac.vn/bai';
    expect(await publish(own)).toEqual(['foreignHost']);
    expect(await publish(own, ['foreignHost'])).toEqual([]);
    // Now it is known, and so is what belongs to it.
    expect(await publish('https://www.toasoan-khac.vn/bai-khac')).toEqual([]);
    expect(await publish('https://facebook.com/toasoan/1')).toEqual(['foreignHost']);
    expect(await publish(own, [], '2019-12-04')).toEqual(['beforePlanned']);
    expect(await publish('https://facebook.com/toasoan/1', [], '2019-12-04')).toEqual([
      'foreignHost',
      'beforePlanned',
    ]);
  });

  it('is asked about nothing on the channel’s own site, before anything was recorded there', async () => {
    const { id } = await world.placed('scheduled', 'social', { planned_on: day('2019-11-30') });
    const { channel_id: channelId } = await world.placementOf(id);
    const publish = () =>
      refusalBy(
        publishPlacement(world.editor(), id, {
          publishedOn: day('2019-12-01'),
          publishedTime: null,
          url: 'https://www.trang-rieng.vn/bai-1',
          ask: true,
          accepted: [],
        }),
      );
    expect(await publish()).toMatchObject({ code: 'coverage.errors.confirmWarnings' });
    await world.db.transaction(({ q }) =>
      q
        .updateTable('channels')
        .set({ site: 'trang-rieng.vn' })
        .where('id', '=', channelId)
        .execute(),
    );
    expect(await publish()).toBeNull();
  });

  it('stays in the history when a correction replaces it', async () => {
    const { id } = await world.placed('scheduled', 'online');
    await publishPlacement(world.editor(), id, {
      publishedOn: day('2019-12-01'),
      publishedTime: null,
      url: 'https://a.example.vn/1',
    });
    await correctPlacement(world.editor(), id, { reason: 'Sai tên ấp', url: null });
    expect(JSON.parse((await world.placementOf(id)).evidence ?? '')).toEqual({
      url: 'https://a.example.vn/1',
    });
    await correctPlacement(world.editor(), id, {
      reason: 'Đổi địa chỉ',
      url: 'https://a.example.vn/2',
    });
    expect(JSON.parse((await world.placementOf(id)).evidence ?? '')).toEqual({
      url: 'https://a.example.vn/2',
    });
    const last = (await world.eventsOf(id)).at(-1);
    expect(last).toMatchObject({
      event: 'correct',
      from_state: 'corrected',
      to_state: 'corrected',
      reason: 'Đổi địa chỉ',
    });
    expect(JSON.parse(last?.data ?? '')).toMatchObject({
      before: { url: 'https://a.example.vn/1' },
    });
  });
});
