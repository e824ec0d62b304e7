import { identityOf, NOBODY, submitterOf } from './desk-person.js';
import { parseCard } from './parse-card.js';

const card = parseCard('062193004218|231234567|Vũ Thị Hồng Nhung|14031993|Nữ|Tổ 5, Phường Kon Tum, Quảng Ngãi|02072021');

describe('identityOf', () => {
  it('gives a form what the card and the desk know', () => {
    const person = { ...NOBODY, name: ' Vũ Thị Hồng Nhung ', identifier: '062193004218', phone: '0905000009', card };
    expect(identityOf(person)).toEqual({
      fullName: 'Vũ Thị Hồng Nhung',
      idNumber: '062193004218',
      phone: '0905000009',
      dob: '1993-03-14',
      gender: 'female',
    });
  });

  it('gives nothing of an organisation, and no old number of nine digits', () => {
    expect(identityOf({ ...NOBODY, personKind: 'organisation', name: 'Công ty An Phú', identifier: '4300123456' })).toEqual({});
    expect(identityOf({ ...NOBODY, identifier: '231234567' })).toEqual({});
  });
});

it('leaves out of the submitter what was not given', () => {
  expect(submitterOf({ ...NOBODY, name: 'An ', phone: ' ' })).toEqual({ personKind: 'person', name: 'An' });
});
