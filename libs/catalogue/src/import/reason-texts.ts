import type { Reason } from './cell.js';

/** Each reason in words. */
export const REASON_TEXTS: Readonly<Record<Reason, { readonly vi: string; readonly en: string }>> = {
  UNIT_MISSING: {
    vi: 'Có số mà không có đơn vị: ngày, ngày làm việc hay giờ',
    en: 'A number without its unit: days, working days or hours',
  },
  UNIT_NOT_SUPPORTED: {
    vi: 'Đơn vị không đổi ra ngày được: tháng, năm, tuần, phút',
    en: 'A unit that is no number of days: month, year, week, minute',
  },
  QUANTITY_OUT_OF_RANGE: { vi: 'Bằng 0 hoặc dài hơn 3.650 ngày', en: 'Zero, or longer than 3,650 days' },
  QUANTITY_NOT_WHOLE: { vi: 'Không phải số nguyên', en: 'Not a whole number' },
  RANGE_GIVEN: { vi: 'Một khoảng thay vì một thời hạn', en: 'A range instead of one term' },
  NOT_RECOGNISED: { vi: 'Câu chữ không nhận ra được', en: 'Words that are not recognised' },
  CHANNEL_UNKNOWN: { vi: 'Không thuộc kênh nộp nào đã biết', en: 'Belongs to no known channel' },
  GLUED_NUMBERS: { vi: 'Số của thời hạn và số tiền dính vào nhau', en: 'The digits of term and amount ran into each other' },
  AMOUNT_NOT_RECOGNISED: { vi: 'Số tiền viết theo cách không nhận ra được', en: 'An amount written in a way that is not recognised' },
  AMOUNT_IMPLAUSIBLE: { vi: 'Dưới 1.000 đồng: có lẽ gõ thiếu', en: 'Below 1,000 dong: probably digits are missing' },
  AMOUNT_HAS_CONDITIONS: { vi: 'Có nhiều mức hoặc tỷ lệ giảm tùy trường hợp', en: 'Other amounts or reductions depending on the case' },
  AMOUNT_AND_COUNCIL: { vi: 'Có số tiền nhưng lại do Hội đồng nhân dân quyết định', en: 'An amount, yet the council is said to decide' },
  AMOUNT_ONLY_IN_TEXT: { vi: 'Số tiền chỉ có trong phần mô tả', en: 'The amount stands in the description only' },
  FREE_BUT_AMOUNT: { vi: 'Ghi miễn phí nhưng có số tiền', en: 'Free, yet an amount is named' },
  FREE_BUT_FEE_NAMED: { vi: 'Ghi miễn phí nhưng có tên một khoản phí', en: 'Free, yet a fee is named' },
  FREE_FOR_SOME_ONLY: { vi: 'Chỉ miễn cho một số người', en: 'Free for some people only' },
  COUNT_MISSING: { vi: 'Không nêu số lượng bản', en: 'The number of copies is missing' },
  COUNT_AMBIGUOUS: { vi: 'Số lượng dính vào số của tên giấy tờ', en: 'The count is glued to a number of the name' },
};
