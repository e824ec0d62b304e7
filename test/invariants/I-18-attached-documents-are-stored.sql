-- I-18 Whatever a dossier, result, slip or hand-over refers to is a stored document, and papers of a component are marked as attached.
with referred as (
  select document_id, 'component ' || dossier_id as subject from component_document
  union all select head_document_id, 'result ' || id from result where head_document_id is not null
  union all select document_id, 'signed revision ' || subject_id || ' r' || revision from signed_revision
  union all select document_id, 'slip ' || id from slip
  union all select proof_document_id, 'hand-over ' || dossier_id from hand_over where proof_document_id is not null
  union all select document_id, 'consultation ' || id from consultation where document_id is not null
)
select 'refers to a document that is ' || d.state as what, r.subject from referred r join document d on d.id = r.document_id where d.state <> 'stored'
union all
select 'a paper in a dossier is not marked as attached', c.dossier_id::text
  from component_document c join document d on d.id = c.document_id where d.attached_at is null
