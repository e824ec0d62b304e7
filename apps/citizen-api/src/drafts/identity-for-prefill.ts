import type { Identity } from '@app/forms';
import type { CitizenProfile } from '@app/identity';

/** What the form's prefill sources read, from the claims of the identity provider. */
export function identityForPrefill(profile: CitizenProfile): Identity {
  const { fullName, identifier, birthDate, sex, phone, email } = profile;
  return {
    ...(fullName === '' ? {} : { fullName }),
    ...(identifier === '' ? {} : { idNumber: identifier }),
    ...(birthDate === null ? {} : { dob: birthDate }),
    ...(sex === 'male' || sex === 'female' ? { gender: sex } : {}),
    ...(phone === null ? {} : { phone }),
    ...(email === null ? {} : { email }),
  };
}
