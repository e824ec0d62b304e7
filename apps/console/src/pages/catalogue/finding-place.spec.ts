import { placeOfFinding } from './finding-place.js';

describe('where a finding stands', () => {
  it('is a part and the one of it that is meant', () => {
    expect(placeOfFinding('fees.LE_PHI_KHAI_SINH')).toEqual({ part: 'fees', channel: null, which: 'LE_PHI_KHAI_SINH' });
    expect(placeOfFinding('cases.1.001193.02')).toEqual({ part: 'cases', channel: null, which: '1.001193.02' });
  });

  it('names the channel apart from its case', () => {
    expect(placeOfFinding('channels.online_full.1.001193.02')).toEqual({ part: 'channels', channel: 'online_full', which: '1.001193.02' });
    expect(placeOfFinding('channels.desk')).toEqual({ part: 'channels', channel: 'desk', which: '' });
  });

  it('is a part alone where nothing more is said', () => {
    expect(placeOfFinding('receptionLimit')).toEqual({ part: 'receptionLimit', channel: null, which: '' });
  });

  it('stays as it is written where the part has no words', () => {
    expect(placeOfFinding('codes.of.nothing')).toEqual({ part: null, channel: null, which: 'codes.of.nothing' });
  });
});
