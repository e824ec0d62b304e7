const AREA = { province: '51', commune: '21025' };
const HOME = { province: '51', commune: '21025', detail: '12 Trần Hưng Đạo' };

/** A birth declared by the mother within the free term. @param today local day 'YYYY-MM-DD' */
export function birthAnswers(childDob: string): Record<string, unknown> {
  return {
    requesterName: 'Đặng Thị Ánh Nguyệt',
    requesterId: '051190001234',
    requesterPhone: '0905000001',
    requesterEmail: 'nguyet@nguoidan.test',
    requesterAddress: HOME,
    relation: 'mother',
    situation: 'usual',
    childName: 'Nguyễn Đặng Bảo An',
    childDob,
    childGender: 'female',
    childEthnic: '01',
    childNationality: 'VN',
    birthPlace: 'Bệnh viện Sản - Nhi tỉnh Quảng Ngãi',
    birthAddress: AREA,
    hometown: AREA,
    birthProof: 'certificate',
    certificateNumber: '0123/2026',
    motherDeclared: true,
    motherName: 'Đặng Thị Ánh Nguyệt',
    motherId: '051190001234',
    motherDob: '27/3/1990',
    motherEthnic: '01',
    motherNationality: 'VN',
    motherAddress: HOME,
    fatherDeclared: true,
    fatherName: 'Nguyễn Quốc Hùng',
    fatherId: '051085004321',
    fatherDob: '1985-11-02',
    fatherEthnic: '01',
    fatherNationality: 'VN',
    fatherAddress: HOME,
    parentsMarried: true,
    wantCopies: false,
    truthful: true,
  };
}

/** A house of seven floors: the fire-safety police are asked. */
export function houseAnswers(): Record<string, unknown> {
  return {
    ownerKind: 'person',
    ownerName: 'Nguyễn Quốc Hùng',
    ownerId: '051085004321',
    ownerAddress: HOME,
    ownerPhone: '0905000002',
    ownerEmail: 'hung@nguoidan.test',
    submittedByProxy: false,
    siteAddress: { ...HOME, detail: '45 Quang Trung' },
    landParcel: '125/12',
    landArea: '120,5',
    landPaper: 'GCN số BK 123456 ngày 02/05/2018',
    nearHeritage: false,
    designerName: 'Công ty TNHH Kiến trúc Sông Trà',
    designerCertificate: 'QNG-00012345',
    designChecked: false,
    buildingKind: 'house',
    buildingClass: 'III',
    floors: 7,
    basements: 0,
    groundFloorArea: '90',
    totalFloorArea: '610,5',
    height: '24,3',
    constructionMonths: 12,
    truthful: true,
  };
}
