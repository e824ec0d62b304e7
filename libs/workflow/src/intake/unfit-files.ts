import { MEDIA_TYPES, type OwnFile } from '@app/documents';
import type { AnsweredFiles } from '../submit/answered-files.js';
import type { Missing } from '../submit/missing-for-submission.js';

const MEGABYTE = 1_048_576;

/** Files that their question does not take: of another person or gone, larger than it allows, of a kind it does not name. */
export function unfitFiles(answered: readonly AnsweredFiles[], known: readonly OwnFile[]): Missing[] {
  const byId = new Map(known.map((file) => [file.id, file]));
  return answered.flatMap(({ path, field, ids }) =>
    ids.flatMap((id): Missing[] => {
      const file = byId.get(id);
      const fault = (rule: string, message: { vi: string; en: string }): Missing[] => [{ kind: 'field', code: path, rule, message }];
      if (file === undefined) return fault('not_uploaded', { vi: 'Tải tệp lên lại', en: 'Upload the file again' });
      if (file.size > field.maxMb * MEGABYTE)
        return fault('file_too_large', {
          vi: `Chọn tệp nhỏ hơn ${field.maxMb} MB, hoặc quét lại với độ phân giải thấp hơn`,
          en: `Choose a file smaller than ${field.maxMb} MB, or scan again with fewer dots per inch`,
        });
      if (!extensionsOf(file.mediaType).some((extension) => field.accept.includes(extension)))
        return fault('file_not_accepted', {
          vi: `Chọn tệp thuộc loại ${field.accept.join(', ')}`,
          en: `Choose a file of the kind ${field.accept.join(', ')}`,
        });
      return [];
    }),
  );
}

function extensionsOf(mediaType: string): readonly string[] {
  return Object.entries(MEDIA_TYPES).find(([type]) => type === mediaType)?.[1] ?? [];
}
