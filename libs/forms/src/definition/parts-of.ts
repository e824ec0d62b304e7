import type { AddressField, Field, PersonField, PersonPart } from './field.js';

/** Sub-fields of a composite field, so that every rule treats an address or a person as a small form. */
export function partsOf(field: AddressField | PersonField): readonly Field[] {
  return field.type === 'address' ? addressParts(field) : field.parts.map((part) => personPart(part, !field.optionalParts?.includes(part)));
}

function addressParts(field: AddressField): readonly Field[] {
  const areas: Field[] = [
    { key: 'province', type: 'text', format: 'provinceCode', required: true, label: { vi: 'Tỉnh, thành phố', en: 'Province or city' } },
    { key: 'commune', type: 'text', format: 'communeCode', required: true, label: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' } },
  ];
  if (field.detail === false) return areas;
  return [
    ...areas,
    {
      key: 'detail',
      type: 'text',
      maxLength: 200,
      required: true,
      label: { vi: 'Số nhà, đường, thôn hoặc tổ dân phố', en: 'House number, street or hamlet' },
      autocomplete: 'street-address',
    },
  ];
}

function personPart(part: PersonPart, required: boolean): Field {
  switch (part) {
    case 'fullName':
      return { key: part, type: 'text', format: 'name', maxLength: 100, required, label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' } };
    case 'dob':
      return {
        key: part,
        type: 'date',
        notBefore: '1900-01-01',
        notAfter: 'today',
        required,
        label: { vi: 'Ngày sinh', en: 'Date of birth' },
      };
    case 'gender':
      return {
        key: part,
        type: 'choice',
        required,
        label: { vi: 'Giới tính', en: 'Sex' },
        options: [
          { value: 'male', label: { vi: 'Nam', en: 'Male' } },
          { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
        ],
      };
    case 'idNumber':
      return {
        key: part,
        type: 'text',
        format: 'cccd',
        required,
        label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
      };
    case 'nationality':
      return { key: part, type: 'choice', catalogue: 'nations', required, label: { vi: 'Quốc tịch', en: 'Nationality' } };
    case 'phone':
      return { key: part, type: 'text', format: 'phone', required, label: { vi: 'Số điện thoại', en: 'Phone number' } };
    case 'address':
      return { key: part, type: 'address', required, label: { vi: 'Nơi cư trú', en: 'Place of residence' } };
  }
}
