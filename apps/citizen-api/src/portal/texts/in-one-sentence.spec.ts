import { beginSmall, inOneSentence, sentences } from './in-one-sentence.js';

it('reads names as one list', () => {
  expect(inOneSentence(['Công dân Việt Nam', 'Người nước ngoài', 'Hợp tác xã'])).toBe('Công dân Việt Nam, người nước ngoài, hợp tác xã');
});

it('keeps the capital of a country and of an abbreviation', () => {
  expect(inOneSentence(['Foreigner', 'Vietnamese citizen'])).toBe('Foreigner, Vietnamese citizen');
  expect(beginSmall('UBND xã')).toBe('UBND xã');
});

it('puts one full stop between short statements, whether they brought one or not', () => {
  expect(sentences('1 bản chính', 'Chụp bằng điện thoại là được.', '', 'Không bắt buộc')).toBe(
    '1 bản chính. Chụp bằng điện thoại là được. Không bắt buộc.',
  );
});
