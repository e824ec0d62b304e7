import { memo, type ReactElement } from 'react';
import type { InboxItem } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { DueTime } from '../../ui/due-time.js';
import { useMoments } from '../../ui/moments.js';

interface Props {
  readonly item: InboxItem;
  readonly isAt: boolean;
  readonly isChosen: boolean;
}

/**
 * One task. A hundred of them change at once when all are chosen: the box is the browser's own, what is read does not depend on the choice,
 * and the table listens for all of them.
 */
export const InboxRow = memo(function InboxRow({ item, isAt, isChosen }: Props): ReactElement {
  const { t } = useWords();
  return (
    <tr
      data-task={item.taskId}
      tabIndex={isAt ? 0 : -1}
      aria-selected={isChosen}
      className={[isChosen ? 'sel' : '', isAt ? 'at' : ''].join(' ')}
    >
      <td>
        <input
          type="checkbox"
          className="box"
          tabIndex={-1}
          aria-label={t('inbox.selectOne', { code: item.dossierCode ?? item.ownerName })}
          checked={isChosen}
          readOnly
        />
      </td>
      <Cells item={item} />
    </tr>
  );
});

const Cells = memo(function Cells({ item }: Pick<Props, 'item'>): ReactElement {
  const { t, say } = useWords();
  const moments = useMoments();
  return (
    <>
      <td>
        <DueTime
          dueAt={item.stepDueAt}
          minutes={item.workingMinutesLeft}
          minutesPerDay={item.minutesPerDay}
          paused={item.stepDueAt === null}
        />
      </td>
      <td className="code">{item.stepDueAt === null ? t('inbox.waiting') : moments.short(item.stepDueAt)}</td>
      <td className="code">{item.dossierCode}</td>
      <td className="name-cell">
        <span className="two-lines">{say(item.procedureName)}</span>
      </td>
      <td>{item.ownerName}</td>
      <td className="dim step-cell">
        <span className="two-lines">{item.taskState === 'signing' ? t('inbox.signing') : say(item.stepTitle)}</span>
      </td>
    </>
  );
});
