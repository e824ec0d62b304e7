import { dossierOfRatingToken } from '@app/dossier';
import { ratableDossier, rateByLink, type RatableDossier } from '@app/feedback';
import { ANONYMOUS } from '@app/identity';
import { Database, Keyring, spendBudget } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Rating by the link of a letter, for somebody who is not signed in. */
@Injectable()
export class LinkRatings {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** Null for a link that is not ours or has ended. */
  find(token: string): Promise<RatableDossier | null> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const id = dossierOfRatingToken(this.keyring, token, tx.now);
      return id === null ? null : ratableDossier(tx, id);
    });
  }

  /** @returns false for a link that is not ours or has ended. @throws RatingTooEarly, AlreadyRated, and when a budget is spent */
  async rate(token: string, score: number, comment: string | null, address: string): Promise<boolean> {
    await this.database.writeAs(ANONYMOUS, (tx) => spendBudget(tx, 'rating.address', address, 30, 3_600));
    return this.database.writeAs(ANONYMOUS, async (tx) => {
      const id = dossierOfRatingToken(this.keyring, token, tx.now);
      if (id === null || (await ratableDossier(tx, id)) === null) return false;
      await rateByLink(tx, this.keyring, id, score, comment);
      return true;
    });
  }
}
