import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { airingOn } from './airing';

describe('the channels that have a rundown on a day', () => {
  const day = '2019-12-04' as PlainDate;
  const at = (channelId: string, medium: 'tv' | 'radio' | 'online', plannedOn = day) => ({
    ...{ channelId, channelName: `Kênh ${channelId}`, medium, plannedOn },
  });

  it('are those that broadcast something on it, each once', () => {
    const other = '2019-12-05' as PlainDate;
    const items = [at('tv', 'tv'), at('web', 'online'), at('tv', 'tv'), at('fm', 'radio', other)];
    expect(airingOn(items, day)).toEqual([{ id: 'tv', name: 'Kênh tv' }]);
    expect(airingOn(items, other)).toEqual([{ id: 'fm', name: 'Kênh fm' }]);
  });
});
