import { describe, expect, it } from 'vitest';
import { channelOf, isChannelAllowed } from '../../../src/core/safe-search/channels';

describe('a YouTube channel', () => {
  it.each([
    ['https://www.youtube.com/@VTV7HocTap/videos', '@vtv7hoctap'],
    ['youtube.com/@vtv7hoctap', '@vtv7hoctap'],
    ['m.youtube.com/@K%C3%AAnhTh%E1%BB%83', '@kênhthể'],
    ['https://youtube.com/channel/UCabcDEF123', 'channel/UCabcDEF123'],
    ['http://www.youtube.com/user/Someone', 'user/someone'],
    ['https://www.youtube.com/watch?v=abc', undefined],
    ['https://youtube.com.evil.test/@vtv7', undefined],
    ['https://evil.test/youtube.com/@vtv7', undefined],
    ['', undefined],
    ['youtube.com/@%', '@%'],
  ])('%s is %s', (address, channel) => expect(channelOf(address)).toBe(channel));

  it('is allowed by its address alone, not by YouTube’s', () => {
    const allowed = ['youtube.com', 'https://youtube.com/@Hoc-Vui', 'school.test'];
    expect(isChannelAllowed('https://www.youtube.com/@hoc-vui', allowed)).toBe(true);
    expect(isChannelAllowed('https://www.youtube.com/@hoc-vui-2', allowed)).toBe(false);
    expect(isChannelAllowed('', allowed)).toBe(false);
  });
});
