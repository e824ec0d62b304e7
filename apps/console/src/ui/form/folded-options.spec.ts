import { foldedOptions } from './folded-options.js';

const options = ['Phường Trương Quang Trọng', 'Xã An Phú', 'Phường Cẩm Thành', 'Thành Cẩm', 'Xã Đình Cương'].map((label) => ({
  value: label,
  label,
}));
const found = (search: string): string[] => foldedOptions({ options, search, limit: 10 }).map((one) => ('label' in one ? one.label : ''));

describe('foldedOptions', () => {
  it('finds without accents and puts first what begins with it', () => {
    expect(found('cam')).toEqual(['Phường Cẩm Thành', 'Thành Cẩm']);
    expect(found('thanh')).toEqual(['Thành Cẩm', 'Phường Cẩm Thành']);
    expect(found('đinh')).toEqual(['Xã Đình Cương']);
    expect(found('DINH CUONG')).toEqual(['Xã Đình Cương']);
  });

  it('shows everything while nothing is typed, and nothing where nothing fits', () => {
    expect(found(' ')).toHaveLength(5);
    expect(found('hà nội')).toEqual([]);
  });
});
