-- Which firm an appeal is of, for the firm's file (S1, G7): a keyed hash of its code, so that the database alone does not tell. It goes
-- with the case's key when the personal data are destroyed (S7).
alter table appellants add column firm_hash bytea;
create index appellants_by_firm on appellants (firm_hash) where firm_hash is not null;
