import { readFileSync } from 'node:fs';
import type { FormDefinition } from '@app/forms';
import { labelsOfAnswers } from '../labels-of-answers.js';
import { readTemplate } from '../read-template.js';
import type { ResultTemplate } from '../result-template.js';
import type { ResultValues } from '../result-values.js';

const AREAS: Record<string, string> = { '51': 'tỉnh Quảng Ngãi', '23293': 'phường Kon Tum' };
const HERE = { province: '51', commune: '23293' };

function seed(path: string): unknown {
  return JSON.parse(readFileSync(`migrations/seed/${path}`, 'utf8'));
}

export function seededTemplate(path: string): ResultTemplate {
  return readTemplate(seed(path));
}

export function seededForm(code: string): FormDefinition {
  return seed(`procedures/${code}/form.json`) as FormDefinition;
}

const FRAME = {
  agency: { name: 'Ủy ban nhân dân phường Kon Tum', place: 'Kon Tum' },
  signer: { title: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', name: 'Phạm Quốc Hưng' },
  verify: { url: 'https://motcua.example.vn/xac-thuc/9TZB7KQ4XN2', words: 'Quét để xác thực, hoặc\nmotcua.example.vn/xac-thuc' },
};

/** A birth with both parents declared; people and numbers are invented. */
export function aBirth(answers: Record<string, unknown> = {}): ResultValues {
  const all = {
    requesterName: 'Nguyễn Thị Mỹ Duyên',
    requesterId: '062193004218',
    situation: 'usual',
    childName: 'Lê Nguyễn Bảo An',
    childDob: '2026-03-27',
    childGender: 'female',
    childEthnic: '01',
    childNationality: 'VN',
    birthPlace: 'Bệnh viện Đa khoa tỉnh',
    birthAddress: HERE,
    hometown: HERE,
    motherName: 'Nguyễn Thị Mỹ Duyên',
    motherDob: '1993-05-14',
    motherEthnic: '01',
    motherNationality: 'VN',
    motherAddress: { ...HERE, detail: 'Tổ 5' },
    fatherName: 'Lê Văn Hòa',
    fatherDob: '1990-11-02',
    fatherEthnic: '01',
    fatherNationality: 'VN',
    fatherAddress: { ...HERE, detail: 'Tổ 5' },
    ...answers,
  };
  return {
    ...FRAME,
    answers: all,
    labels: labelsOfAnswers(seededForm('1.001193'), all, (code) => AREAS[code]),
    draft: { personalId: '062326000127', registeredOn: '2026-11-19', province: 'tỉnh Quảng Ngãi' },
    dossier: { code: 'H34.12-261119-0003', receivedOn: '2026-11-19', procedureName: 'Đăng ký khai sinh', procedureCode: '1.001193' },
    result: { number: '311/2026', issuedOn: '2026-11-19' },
    owner: { honorific: 'Bà', name: 'Nguyễn Thị Mỹ Duyên' },
  };
}

export function aPermit(answers: Record<string, unknown> = {}): ResultValues {
  const all = {
    ownerKind: 'person',
    ownerName: 'Võ Minh Đạt',
    ownerId: '062088000512',
    ownerAddress: { ...HERE, detail: 'Tổ 7' },
    siteAddress: { ...HERE, detail: 'Tổ 7' },
    landParcel: '97/21',
    landArea: 112,
    landPaper: 'Giấy chứng nhận quyền sử dụng đất số 0097/KT',
    designerName: 'Công ty Thiết kế Ngọc Linh',
    buildingKind: 'house',
    buildingClass: 'III',
    floors: 2,
    basements: 0,
    groundFloorArea: 72.5,
    totalFloorArea: 145,
    height: 7.9,
    ...answers,
  };
  return {
    ...FRAME,
    answers: all,
    labels: labelsOfAnswers(seededForm('1.013225'), all, (code) => AREAS[code]),
    draft: {
      designCode: 'NL-26-118',
      drawings: 12,
      density: 64.7,
      landUseRatio: 1.29,
      levels: '+0,45 m so với mặt đường; lùi 3,0 m so với chỉ giới đường đỏ',
      office: 'Phòng KT, HT và ĐT',
    },
    dossier: { code: 'H34.12-261117-0004', receivedOn: '2026-11-17', procedureName: 'Cấp giấy phép xây dựng', procedureCode: '1.013225' },
    result: { number: '214/GPXD-UBND', issuedOn: '2026-11-26' },
    owner: { honorific: 'Ông', name: 'Võ Minh Đạt' },
  };
}

export function aRefusal(draft: Record<string, unknown> = {}): ResultValues {
  return {
    ...aPermit(),
    draft: {
      reason: 'Thửa đất nằm trong phạm vi thu hồi theo kế hoạch sử dụng đất đã công bố, chưa có văn bản hủy bỏ.',
      legalBasis: 'Điều 76 Luật Đất đai năm 2024.',
      nextSteps: 'Nộp lại hồ sơ khi kế hoạch sử dụng đất được điều chỉnh.',
      complaintsTo: 'Chủ tịch Ủy ban nhân dân phường Kon Tum',
      ...draft,
    },
    result: { number: '37/TB-UBND', issuedOn: '2026-11-26' },
  };
}
