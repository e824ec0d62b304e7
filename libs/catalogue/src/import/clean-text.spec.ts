import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it('composes letters, so that both ways of writing are one', () => {
    expect(cleanText('Trực tuyến'.normalize('NFD'))).toBe('Trực tuyến');
  });

  it('turns hard and repeated spaces into one and keeps line ends', () => {
    expect(cleanText(' 3\u00a0Ngày   làm\tviệc \r\n Miễn phí ')).toBe('3 Ngày làm việc\nMiễn phí');
  });

  it('drops HTML and invisible signs, and keeps a sign that is no tag', () => {
    expect(cleanText('<p>Phí&nbsp;&amp; lệ phí</p>\u200b&#50;<br/>giá < 5 đồng')).toBe('Phí & lệ phí\n2\ngiá < 5 đồng');
  });
});
