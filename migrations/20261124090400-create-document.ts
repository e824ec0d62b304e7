import { SqlMigration } from './migration.js';

/** Files: the row comes first (uploading), then the object, then the row says stored. Stored bytes never change (I-07). */
export class CreateDocument20261124090400 extends SqlMigration {
  protected readonly upSql = `
create table document (
  id uuid constraint document_pk primary key default uuidv7(),
  owner_kind text not null,
  owner_id text not null,
  state text not null default 'uploading',
  scan_state text not null default 'pending',
  attached_at timestamptz,
  object_key text,
  size bigint,
  sha256 bytea,
  stored_sha256 bytea,
  media_type text,
  sealed_name bytea not null,
  wrapped_key bytea not null,
  created_at timestamptz not null default app_now(),
  stored_at timestamptz,
  deleted_at timestamptz,
  constraint document_owner_known check (owner_kind in ('citizen', 'officer', 'system')),
  constraint document_state_known check (state in ('uploading', 'stored', 'deleting', 'deleted')),
  constraint document_scan_known check (scan_state in ('off', 'pending', 'clean', 'infected', 'unscannable')),
  constraint document_stored_whole check (state = 'uploading' or (object_key is not null and size is not null and sha256 is not null and media_type is not null) or state in ('deleting', 'deleted'))
);
create index document_unattached on document (created_at) where attached_at is null and state in ('uploading', 'stored');
create index document_scan_pending on document (stored_at) where scan_state = 'pending' and state = 'stored';

create function document_bytes_never_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'uploading' and (new.object_key, new.size, new.sha256, new.stored_sha256, new.media_type, new.wrapped_key)
     is distinct from (old.object_key, old.size, old.sha256, old.stored_sha256, old.media_type, old.wrapped_key) then
    raise exception 'stored bytes of a document never change' using errcode = 'MC004';
  end if;
  if old.attached_at is not null and new.state in ('deleting', 'deleted') then
    raise exception 'an attached document is not deleted here' using errcode = 'MC004';
  end if;
  return new;
end $$;
create trigger document_immutable before update on document for each row execute function document_bytes_never_change();`;

  protected readonly downSql = `
drop table document;
drop function document_bytes_never_change();`;
}
