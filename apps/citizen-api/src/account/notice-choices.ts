import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { chooseNotices, noticeRefusals, type NoticeRefusal } from '@app/notification';
import { Database, Keyring } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Which letters the signed-in person wants. */
@Injectable()
export class NoticeChoices {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  read(citizen: CitizenActor): Promise<{ refusals: NoticeRefusal[]; email: string | null }> {
    return this.database.readAs(citizen, async (tx) => ({
      refusals: await noticeRefusals(tx),
      email: (await profileOfCitizen(tx, this.keyring, citizen.id)).email,
    }));
  }

  choose(citizen: CitizenActor, refusals: readonly NoticeRefusal[]): Promise<void> {
    return this.database.writeAs(citizen, (tx) => chooseNotices(tx, refusals));
  }
}
