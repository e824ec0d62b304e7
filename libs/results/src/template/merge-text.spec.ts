import { hasStrayBraces, parseMergeText } from './merge-text.js';

describe('merge text', () => {
  it('splits words, fields with formatters, and bold', () => {
    expect(parseMergeText('Cấp cho: **{{ answers.name | upper }}** ngày {{result.issuedOn|date}}')).toEqual([
      { text: 'Cấp cho: ', bold: false },
      { field: 'answers.name', formatters: ['upper'], bold: true },
      { text: ' ngày ', bold: false },
      { field: 'result.issuedOn', formatters: ['date'], bold: false },
    ]);
  });

  it('sees a field that was mistyped', () => {
    expect(hasStrayBraces('{{answers.name}')).toBe(true);
    expect(hasStrayBraces('{{answers.họ tên}}')).toBe(true);
    expect(hasStrayBraces('{{answers.name}}')).toBe(false);
  });
});
