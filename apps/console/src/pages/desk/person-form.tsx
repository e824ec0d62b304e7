import { Radio, Select, TextInput } from '@mantine/core';
import { Icon } from '@app/ui';
import { useState, type ReactElement, type Ref } from 'react';
import type { HeldRole } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Question } from '../../ui/form/question.js';
import type { DeskPerson } from './desk-person.js';
import { parseCard } from './parse-card.js';

export interface Desk {
  readonly channel: 'desk' | 'postal';
  readonly unit: string;
}

interface Props {
  readonly first: Ref<HTMLInputElement>;
  readonly who: DeskPerson;
  readonly onWho: (who: DeskPerson) => void;
  readonly desk: Desk;
  readonly desks: readonly HeldRole[];
  readonly onDesk: (desk: Desk) => void;
  readonly tried: boolean;
}

/** Who stands here, read from the card or typed. */
export function PersonForm({ first, who, onWho, desk, desks, onDesk, tried }: Props): ReactElement {
  const { t, say } = useWords();
  const [scan, setScan] = useState('');
  const write = (part: 'identifier' | 'name' | 'phone' | 'address', value: string): void => onWho({ ...who, [part]: value });

  function readScan(text: string): void {
    const card = parseCard(text);
    setScan(card?.identifier ?? text);
    if (card !== null) onWho({ ...who, identifier: card.identifier, name: card.name, address: card.address, card });
    else if (/^\d{9,12}$/.test(text.trim())) onWho({ ...who, identifier: text.trim() });
  }

  const unnamed = who.name.trim() === '';
  return (
    <div className="form">
      <Question path="scan" wants={null}>
        <TextInput
          ref={first}
          label={t('desk.scan')}
          leftSection={<Icon name="scan" size={18} />}
          value={scan}
          onChange={(event) => readScan(event.currentTarget.value)}
          autoComplete="off"
        />
      </Question>
      <Question path="name" wants={unnamed ? 'required' : null}>
        <TextInput
          label={t('desk.name')}
          value={who.name}
          error={tried && unnamed ? t('common.required') : null}
          onChange={(event) => write('name', event.currentTarget.value)}
          autoComplete="off"
        />
      </Question>
      <TextInput
        label={t('desk.identifier')}
        value={who.identifier}
        onChange={(event) => write('identifier', event.currentTarget.value)}
        autoComplete="off"
      />
      <Question path="phone" wants={who.phone.trim() === '' ? 'offered' : null}>
        <TextInput
          label={t('desk.phone')}
          value={who.phone}
          onChange={(event) => write('phone', event.currentTarget.value)}
          autoComplete="off"
          inputMode="tel"
        />
      </Question>
      <TextInput
        label={t('desk.address')}
        value={who.address}
        onChange={(event) => write('address', event.currentTarget.value)}
        autoComplete="off"
      />
      <Radio.Group
        label={t('desk.kind')}
        value={who.personKind}
        onChange={(value) => onWho({ ...who, personKind: value === 'organisation' ? 'organisation' : 'person' })}
      >
        <div className="radios">
          <Radio value="person" label={t('desk.aPerson')} />
          <Radio value="organisation" label={t('desk.anOrganisation')} />
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('desk.channel')}
        value={desk.channel}
        onChange={(value) => onDesk({ ...desk, channel: value === 'postal' ? 'postal' : 'desk' })}
      >
        <div className="radios">
          <Radio value="desk" label={t('ready.desk')} />
          <Radio value="postal" label={t('ready.postal')} />
        </div>
      </Radio.Group>
      {desks.length > 1 && (
        <Select
          label={t('desk.unit')}
          data={desks.map(({ unitCode, unitName }) => ({ value: unitCode, label: say(unitName) }))}
          value={desk.unit}
          onChange={(unit) => onDesk({ ...desk, unit: unit ?? '' })}
          allowDeselect={false}
        />
      )}
    </div>
  );
}
