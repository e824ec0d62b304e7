/** People of the development identity provider. */
export interface DirectoryPerson {
  readonly username: string;
  readonly subject: string;
  readonly claims: Record<string, string>;
  /** argon2id */
  passwordHash: string;
  /** A one-time secret: the person chooses a password at the first sign-in. */
  mustChange: boolean;
}

export interface Directory {
  readonly people: DirectoryPerson[];
  save(): void;
}
