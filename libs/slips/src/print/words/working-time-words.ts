import { twoDigits } from '../../slip-base.js';

/** A working day of the deadline law is 8 working hours. */
const DAY = 480;

/** Working minutes in words: 480 -> '01 ngày làm việc', 2235 -> '4 ngày 5 giờ 15 phút làm việc'. */
export function workingTimeWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole > 0 && whole % DAY === 0) return `${twoDigits(whole / DAY)} ngày làm việc`;
  const parts: [number, string][] = [
    [Math.floor(whole / DAY), 'ngày'],
    [Math.floor((whole % DAY) / 60), 'giờ'],
    [whole % 60, 'phút'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? '0 phút làm việc' : `${said.join(' ')} làm việc`;
}
