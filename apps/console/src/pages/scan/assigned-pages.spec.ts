import { papersOfPages, partsOf, turned, unassigned, UNCHOSEN, type PageChoice } from './assigned-pages.js';

const page = (change: Partial<PageChoice> = {}): PageChoice => ({ ...UNCHOSEN, ...change });

describe('pages of a scan', () => {
  const pile = [page({ paper: 'A' }), page({ turn: 90 }), page({ blank: true }), page(), page({ paper: 'B' }), page({ paper: 'A' })];

  it('belong to the paper of the page before, until another begins', () => {
    expect(papersOfPages(pile)).toEqual(['A', 'A', null, 'A', 'B', 'A']);
  });

  it('become one document for each paper, without the blank ones', () => {
    expect(partsOf(pile)).toEqual([
      {
        paper: 'A',
        pages: [
          { number: 1, turn: 0 },
          { number: 2, turn: 90 },
          { number: 4, turn: 0 },
          { number: 6, turn: 0 },
        ],
      },
      { paper: 'B', pages: [{ number: 5, turn: 0 }] },
    ]);
  });

  it('have no paper before the first is named', () => {
    expect(unassigned([page(), page({ blank: true }), page({ paper: 'A' }), page()])).toEqual([1]);
    expect(partsOf([page(), page()])).toEqual([]);
  });

  it('turn all the way round', () => {
    expect([turned(270, 90), turned(0, -90), turned(90, 90), turned(90, -90)]).toEqual([0, 270, 180, 0]);
  });
});
