import type { Channel } from '@app/dossier';

const WORDS: Record<Channel, string> = {
  desk: 'nộp trực tiếp',
  online_full: 'nộp trực tuyến',
  online_partial: 'nộp trực tuyến',
  postal: 'nộp qua bưu chính',
};

/** How the dossier came in, as the forms write it behind the name. */
export function channelWords(channel: Channel): string {
  return WORDS[channel];
}

export function isOnline(channel: Channel): boolean {
  return channel === 'online_full' || channel === 'online_partial';
}
