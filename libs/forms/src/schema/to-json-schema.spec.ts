import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormDefinition, FormPage } from '../definition/form-definition.js';
import type { Field } from '../definition/field.js';
import { explainSchemaErrors } from '../explain/explain-schema-errors.js';
import { normaliseAnswers } from '../normalise/normalise-answers.js';
import { toJsonSchema } from './to-json-schema.js';

const TODAY = '2026-11-24';
const SEED = new URL('../../../../migrations/seed/procedures/', import.meta.url);
const birth = JSON.parse(readFileSync(new URL('1.001193/form.json', SEED), 'utf8')) as FormDefinition;

function formOf(...fields: Field[]): FormDefinition {
  const page: FormPage = { id: 'one', title: { vi: 'Trang' }, fields };
  return { format: 'vn-form/1', id: 'thu', version: 1, title: { vi: 'Thử' }, pages: [page] };
}

function errorsOf(definition: FormDefinition, raw: Record<string, unknown>): Record<string, string> {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(toJsonSchema(definition, TODAY));
  validate(normaliseAnswers(definition, raw, TODAY).answers);
  return Object.fromEntries(explainSchemaErrors(definition, validate.errors ?? []).map((error) => [error.field, error.message.vi]));
}

const BIRTH = {
  requesterName: 'Đặng Thị Ánh Nguyệt',
  requesterId: '038 190 012 345',
  requesterPhone: '+84 912 345 678',
  'requesterAddress.province': '38',
  'requesterAddress.commune': '14758',
  'requesterAddress.detail': '12 Lê Lợi',
  relation: 'mother',
  situation: 'usual',
  childName: 'Nguyễn Đặng Minh Khôi',
  childDob: '3/11/2026',
  childGender: 'male',
  childEthnic: '01',
  childNationality: 'VN',
  birthPlace: 'Bệnh viện Phụ sản Thanh Hóa',
  birthAddress: { province: '38', commune: '14758' },
  hometown: { province: '38', commune: '14758' },
  birthProof: 'certificate',
  motherDeclared: 'true',
  motherName: 'Đặng Thị Ánh Nguyệt',
  motherDob: '27-3-1990',
  motherNationality: 'VN',
  motherAddress: { province: '38', commune: '14758', detail: '12 Lê Lợi' },
  fatherDeclared: 'false',
  wantCopies: 'true',
  copies: '2',
  truthful: 'on',
};

describe('toJsonSchema', () => {
  it('accepts a complete birth registration sent as a form post', () => {
    expect(errorsOf(birth, BIRTH)).toEqual({});
  });

  it('asks in plain words for what is missing, in the order of the form', () => {
    const { requesterPhone: _phone, childGender: _gender, copies: _copies, truthful: _truthful, ...partial } = BIRTH;

    expect(Object.entries(errorsOf(birth, { ...partial, 'requesterAddress.commune': '' }))).toEqual([
      ['requesterPhone', 'Nhập số điện thoại liên hệ'],
      ['requesterAddress.commune', 'Chọn xã, phường, đặc khu (Nơi cư trú của người yêu cầu)'],
      ['childGender', 'Chọn giới tính'],
      ['copies', 'Nhập số bản sao'],
      ['truthful', 'Đánh dấu vào ô cam đoan để tiếp tục'],
    ]);
  });

  it('means another "today" tomorrow, in the same validator', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    const form = formOf({ key: 'day', type: 'date', notAfter: 'today', label: { vi: 'Ngày' } });
    const [today, tomorrow] = [ajv.compile(toJsonSchema(form, TODAY)), ajv.compile(toJsonSchema(form, '2026-11-25'))];

    expect([today({ day: '2026-11-25' }), tomorrow({ day: '2026-11-25' })]).toEqual([false, true]);
  });

  it('does not ask what is hidden', () => {
    const { motherName: _name, motherDob: _dob, motherNationality: _nationality, motherAddress: _address, ...rest } = BIRTH;

    expect(errorsOf(birth, { ...rest, motherDeclared: 'false' })).toEqual({});
  });

  it('refuses an answer to a hidden question in data that was not normalised', () => {
    const form = formOf(
      { key: 'asked', type: 'yesno', label: { vi: 'Có bản sao không?' } },
      { key: 'copies', type: 'integer', label: { vi: 'Số bản sao' }, when: { field: 'asked', op: 'eq', value: true } },
    );
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(toJsonSchema(form, TODAY));

    validate({ asked: false, copies: 2, extra: 1 });

    expect(explainSchemaErrors(form, validate.errors ?? []).map(({ field, code }) => [field, code])).toEqual([
      ['copies', 'hidden'],
      ['extra', 'unknown_field'],
    ]);
  });

  it.each([
    ['childDob', '31/2/2026', 'Ngày, tháng, năm sinh: nhập ngày có thật theo dạng ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 27/3/1990'],
    ['childDob', '25/11/2026', 'Ngày, tháng, năm sinh: nhập ngày không muộn hơn hôm nay'],
    ['childDob', '31/12/1899', 'Ngày, tháng, năm sinh: nhập ngày 01/01/1900 hoặc muộn hơn'],
    ['copies', '0', 'Số bản sao: nhập từ 1 trở lên'],
    ['copies', 'hai', 'Số bản sao: nhập số nguyên, ví dụ 12'],
    ['requesterId', '38190012345', 'Số định danh cá nhân của người yêu cầu: nhập đủ 12 chữ số trên thẻ căn cước, bắt đầu bằng số 0'],
    ['relation', 'friend', 'Quan hệ với người được khai sinh: chọn một trong các mục có sẵn'],
    ['requesterEmail', 'a@b', 'Thư điện tử: nhập địa chỉ thư điện tử, ví dụ ten@vidu.vn'],
  ])('says what to do when %s is %s', (key, value, message) => {
    expect(errorsOf(birth, { ...BIRTH, [key]: value })).toEqual({ [key]: message });
  });

  it.each(['Nguyễn Văn 😀', '阮文安', 'Nguyễn Văn 2', 'Иван'])('refuses %s as a name', (childName) => {
    expect(errorsOf(birth, { ...BIRTH, childName })['childName']).toContain('chữ không thuộc bảng chữ cái La-tinh');
  });

  it.each(["H'Hen Niê", 'K’Brơi', 'Lê Thị Ngọc-Anh', 'Ksơ̆r Y Blơ̆', 'Nguyê\u0303n Thi\u0323 Hă\u0300ng', 'Jörg Müller'])(
    'takes %s as a name',
    (childName) => {
      expect(errorsOf(birth, { ...BIRTH, childName })).toEqual({});
    },
  );

  it('asks again by the conditions of a required-when', () => {
    const form = formOf(
      {
        key: 'kind',
        type: 'choices',
        label: { vi: 'Loại' },
        options: [
          { value: 'a', label: { vi: 'A' } },
          { value: 'b', label: { vi: 'B' } },
        ],
      },
      { key: 'why', type: 'textarea', label: { vi: 'Lý do' }, required: { field: 'kind', op: 'eq', value: 'b' } },
      { key: 'agree', type: 'checkbox', label: { vi: 'Đồng ý nhận tin' }, required: { field: 'kind', op: 'filled' } },
    );

    expect(errorsOf(form, {})).toEqual({});
    expect(errorsOf(form, { kind: 'a', agree: 'on' })).toEqual({});
    expect(errorsOf(form, { kind: ['a', 'b'], agree: false })).toEqual({ why: 'Nhập lý do', agree: 'Đánh dấu vào ô “Đồng ý nhận tin”' });
  });

  it('judges rows, persons and files by their own rules', () => {
    const form = formOf(
      {
        key: 'heirs',
        type: 'repeat',
        min: 1,
        max: 2,
        itemTitle: { vi: 'Người thừa kế' },
        label: { vi: 'Người thừa kế' },
        required: true,
        fields: [
          { key: 'who', type: 'person', parts: ['fullName', 'dob'], required: true, label: { vi: 'Người' } },
          { key: 'share', type: 'decimal', min: 0, max: 100, required: true, label: { vi: 'Phần hưởng' } },
        ],
      },
      {
        key: 'proof',
        type: 'file',
        docType: 'giay',
        accept: ['.pdf'],
        maxMb: 5,
        maxCount: 1,
        required: true,
        label: { vi: 'Văn bản ủy quyền' },
      },
    );

    expect(
      errorsOf(form, { 'heirs.0.who.fullName': 'Lò Thị Mai', 'heirs.0.who.dob': '30/02/2000', 'heirs.0.share': '33,333', proof: 'x' }),
    ).toEqual({
      'heirs.0.who.dob':
        'Ngày sinh: nhập ngày có thật theo dạng ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 27/3/1990 (Người thừa kế 1, Người)',
      'heirs.0.share': 'Phần hưởng: nhập số, tối đa 2 chữ số sau dấu phẩy, ví dụ 1.234,5 (Người thừa kế 1)',
      'proof.0': 'Văn bản ủy quyền: tải tệp lên lại',
    });
    expect(errorsOf(form, {})).toEqual({ heirs: 'Thêm ít nhất một mục: Người thừa kế', proof: 'Tải lên văn bản ủy quyền' });
  });
});
