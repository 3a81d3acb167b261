-- What the owner of the database server does once before the store's first start (./run does it by itself):
-- the extensions, and the schemas in which Open Liberty keeps tables of its own.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create schema if not exists batch;
create schema if not exists sessions;
