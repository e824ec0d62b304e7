import { SqlMigration } from './migration.js';

/**
 * The indicators of Decision 766 with their points and thresholds: rows with validity and source. Those that nothing here can count stay in the
 * list with the reason, so that nobody takes the sheet for the whole index.
 */
export class CreateIndicatorRule20261129160000 extends SqlMigration {
  protected readonly upSql = `
create table indicator_rule (
  code text not null,
  valid_from date not null,
  valid_to date,
  position integer not null,
  name jsonb not null,
  points numeric,
  threshold_percent numeric not null,
  not_counted jsonb,
  source text not null,
  constraint indicator_rule_pk primary key (code, valid_from),
  constraint indicator_rule_threshold check (threshold_percent > 0 and threshold_percent <= 100),
  constraint indicator_rule_points check (points is null or points > 0)
);
insert into indicator_rule (code, valid_from, position, name, points, threshold_percent, not_counted, source) values
  ('1.1', '2025-07-01', 1, '{"vi": "Quyết định công bố thủ tục ban hành đúng hạn", "en": "Decisions on procedures issued in time"}', 6, 100, '{"vi": "Ngày ký quyết định công bố không có ở đây", "en": "The days of those decisions are not kept here"}', 'Quyết định 766/QĐ-TTg'),
  ('1.2', '2025-07-01', 2, '{"vi": "Cập nhật, công khai thủ tục đúng hạn", "en": "Procedures published in time"}', 4, 100, '{"vi": "Ngày công khai trên Cơ sở dữ liệu quốc gia không có ở đây", "en": "The days of national publication are not kept here"}', 'Quyết định 766/QĐ-TTg'),
  ('1.3', '2025-07-01', 3, '{"vi": "Thủ tục đủ nội dung bắt buộc", "en": "Procedures with every mandatory part"}', 2, 100, '{"vi": "Chấm trên Cơ sở dữ liệu quốc gia", "en": "Judged on the national database"}', 'Quyết định 766/QĐ-TTg'),
  ('1.4', '2025-07-01', 4, '{"vi": "Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia", "en": "Dossiers synchronised with the national portal"}', 6, 100, '{"vi": "Chưa nối với Cổng Dịch vụ công quốc gia", "en": "Not connected to the national portal"}', 'Quyết định 766/QĐ-TTg'),
  ('2.1', '2025-07-01', 5, '{"vi": "Hồ sơ giải quyết đúng hạn", "en": "Dossiers dealt with in time"}', 20, 100, null, 'Quyết định 766/QĐ-TTg'),
  ('3.1', '2025-07-01', 6, '{"vi": "Thủ tục có dịch vụ công trực tuyến", "en": "Procedures offered online"}', null, 80, null, 'Quyết định 766/QĐ-TTg; điểm thành phần chưa rõ'),
  ('3.3', '2025-07-01', 7, '{"vi": "Hồ sơ nộp trực tuyến", "en": "Dossiers submitted online"}', null, 50, null, 'Quyết định 766/QĐ-TTg; điểm thành phần chưa rõ; chưa nhân tỷ lệ đồng bộ'),
  ('3.5', '2025-07-01', 8, '{"vi": "Thủ tục có nghĩa vụ tài chính thanh toán được trực tuyến", "en": "Procedures whose fees can be paid online"}', 2, 80, '{"vi": "Tính trên Cổng Dịch vụ công quốc gia", "en": "Counted on the national portal"}', 'Quyết định 766/QĐ-TTg'),
  ('3.6', '2025-07-01', 9, '{"vi": "Hồ sơ thanh toán trực tuyến", "en": "Dossiers paid online"}', 6, 100, null, 'Quyết định 766/QĐ-TTg'),
  ('4.1', '2025-07-01', 10, '{"vi": "Hồ sơ cấp kết quả điện tử", "en": "Dossiers with an electronic result"}', 6, 100, null, 'Quyết định 766/QĐ-TTg'),
  ('4.2', '2025-07-01', 11, '{"vi": "Hồ sơ số hóa thành phần", "en": "Dossiers with every paper digitised"}', 4, 80, null, 'Quyết định 766/QĐ-TTg'),
  ('4.3', '2025-07-01', 12, '{"vi": "Hồ sơ tái sử dụng giấy tờ đã có", "en": "Dossiers that reuse a paper on file"}', 2, 80, null, 'Quyết định 766/QĐ-TTg'),
  ('4.4', '2025-07-01', 13, '{"vi": "Kết nối kho dữ liệu", "en": "Connection to document stores"}', 4, 100, '{"vi": "Chưa nối với kho dữ liệu quốc gia", "en": "Not connected to the national store"}', 'Quyết định 766/QĐ-TTg'),
  ('4.5b', '2025-07-01', 14, '{"vi": "Hồ sơ của tài khoản đã xác thực", "en": "Dossiers of verified accounts"}', 2, 100, null, 'Quyết định 766/QĐ-TTg'),
  ('5.2', '2025-07-01', 15, '{"vi": "Phản ánh, kiến nghị xử lý đúng hạn", "en": "Petitions dealt with in time"}', 6, 100, '{"vi": "Phản ánh, kiến nghị xử lý ở hệ thống khác", "en": "Petitions are dealt with elsewhere"}', 'Quyết định 766/QĐ-TTg'),
  ('5.3', '2025-07-01', 16, '{"vi": "Hài lòng về xử lý phản ánh, kiến nghị", "en": "Satisfaction with petitions"}', 6, 100, '{"vi": "Phản ánh, kiến nghị xử lý ở hệ thống khác", "en": "Petitions are dealt with elsewhere"}', 'Quyết định 766/QĐ-TTg'),
  ('5.4', '2025-07-01', 17, '{"vi": "Hài lòng về giải quyết thủ tục", "en": "Satisfaction with procedures"}', 6, 90, null, 'Quyết định 766/QĐ-TTg');
grant select on indicator_rule to mc_officer, mc_readonly;`;

  protected readonly downSql = `drop table indicator_rule;`;
}
