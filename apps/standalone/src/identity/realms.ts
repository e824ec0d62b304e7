import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { NewPerson } from './directory-file.js';

interface DemonstrationPeople {
  readonly officers: readonly {
    username: string;
    fullName: string;
    email: string;
    title: { vi: string; en: string };
    roles: readonly { role: string; unit: string }[];
  }[];
  /** Known to the office directory, but nobody has given them an account here yet. */
  readonly newcomers: readonly { username: string; fullName: string; email: string }[];
  readonly citizens: readonly Record<string, string>[];
}

export const CITIZEN_CLAIMS = [
  'name',
  'HoVaTen',
  'SoDinhDanh',
  'NgayThangNamSinh',
  'GioiTinh',
  'SoDienThoai',
  'ThuDienTu',
  'DiaChi',
  'LoaiTaiKhoan',
  'TechID',
] as const;
export const OFFICER_CLAIMS = ['name', 'preferred_username', 'email'] as const;

export function demonstrationPeople(): DemonstrationPeople {
  return JSON.parse(readFileSync(join(projectRoot(), 'migrations/seed/demonstration/people.json'), 'utf8')) as DemonstrationPeople;
}

export function citizensOf(people: DemonstrationPeople): NewPerson[] {
  return people.citizens.map(({ username = '', ...claims }) => ({
    username,
    claims: { ...claims, name: claims['HoVaTen'] ?? username, LoaiTaiKhoan: '1' },
  }));
}

export function officersOf(people: DemonstrationPeople): NewPerson[] {
  return [...people.officers, ...people.newcomers].map(({ username, fullName, email }) => ({
    username,
    claims: { name: fullName, preferred_username: username, email },
  }));
}
