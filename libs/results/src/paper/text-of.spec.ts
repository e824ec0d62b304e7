import { textOf } from './index.js';

describe('the words of a layout', () => {
  it('reads paragraphs as lines and cells with bars between them', () => {
    const content = [
      { text: ['Kính gửi: ', { text: 'Ông A', bold: true }] },
      { columns: [{ text: 'trái' }, { stack: ['phải', { text: 'dưới' }] }] },
      {
        table: {
          body: [
            ['1', { text: 'hai' }, ''],
            [{ stack: [{ text: 'ba' }] }, '', '4'],
          ],
        },
      },
    ];

    expect(textOf(content)).toBe('Kính gửi: Ông A\ntrái | phải / dưới\n1 | hai\nba | 4');
  });

  it('has no words for drawings', () => {
    expect(textOf([{ svg: '<svg/>' }, { canvas: [] }, undefined, null])).toBe('');
  });
});
