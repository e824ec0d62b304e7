-- I-07 A stored document names its object, size and hashes; one object belongs to one document; a signed revision has the hash of its document.
select 'stored without key, size, type or hash' as what, id::text as subject
  from document
 where state = 'stored' and (object_key is null or size is null or size <= 0 or media_type is null or octet_length(sha256) is distinct from 32 or stored_at is null)
union all
select 'two documents share one object', object_key from document where object_key is not null group by object_key having count(*) > 1
union all
select 'a signed revision differs from its document', s.subject_id || ' r' || s.revision
  from signed_revision s join document d on d.id = s.document_id where d.sha256 is distinct from s.sha256
union all
select 'a result names another hash than its document', r.id::text
  from result r join document d on d.id = r.head_document_id where r.head_sha256 is distinct from d.sha256
