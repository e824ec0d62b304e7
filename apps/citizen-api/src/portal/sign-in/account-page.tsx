import type { CitizenProfile } from '@app/identity';
import { dayNumbers } from '@app/ui';
import type { ReactElement } from 'react';
import { actingTexts } from '../acting/acting.texts.js';
import { accountTexts } from '../account/account.texts.js';
import { href, type Here } from '../http/here.js';
import { FormToken } from '../parts/form-token.js';
import { signInTexts } from './sign-in.texts.js';

export function AccountPage({ here, profile }: { readonly here: Here; readonly profile: CitizenProfile }): ReactElement {
  const t = signInTexts[here.language].account;
  const { fullName, identifier, birthDate, phone, email, address } = profile;
  const line = (label: string, value: string | null): ReactElement => (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value === null || value === '' ? t.none : value}</dd>
    </div>
  );
  return (
    <>
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section className="review">
        <dl>
          {line(t.fullName, fullName)}
          {line(t.identifier, identifier === '' ? null : `${identifier.slice(0, 3)} •••••• ${identifier.slice(-3)}`)}
          {line(t.birthDate, birthDate !== null && /^\d{4}-\d\d-\d\d$/.test(birthDate) ? dayNumbers(birthDate) : birthDate)}
          {line(t.phone, phone)}
          {line(t.email, email)}
          {line(t.address, address)}
        </dl>
      </section>
      <p className="meta mt-4">{t.wrong}</p>
      <section className="sec">
        <h2>{t.papers}</h2>
        <p>{t.papersBody}</p>
        <a className="act" href={href(here.language, '/giay-to-cua-toi')}>
          {t.papers}
        </a>
      </section>
      <section className="sec">
        <h2>{actingTexts[here.language].page.title}</h2>
        <p>{actingTexts[here.language].page.body}</p>
        <a className="act" href={href(here.language, '/tai-khoan/lam-thay')}>
          {actingTexts[here.language].page.title}
        </a>
      </section>
      <section className="sec">
        <h2>{accountTexts[here.language].notices.title}</h2>
        <p>{accountTexts[here.language].notices.body}</p>
        <a className="act" href={href(here.language, '/tai-khoan/thong-bao')}>
          {accountTexts[here.language].notices.title}
        </a>
      </section>
      <section className="sec">
        <form method="post" action={href(here.language, '/dang-xuat')}>
          <FormToken here={here} />
          <button className="btn second">{t.signOut}</button>
        </form>
        <p className="hint mt-2">{t.signOutBody}</p>
      </section>
    </>
  );
}
