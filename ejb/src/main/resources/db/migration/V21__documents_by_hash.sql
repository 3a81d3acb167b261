-- A document that somebody checks is found by its hash.
create index certificate_document_sha256 on certificate_document (sha256);
