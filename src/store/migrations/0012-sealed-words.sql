-- What people wrote in a fact, sealed under the case's key: its body holds what outlives an erasure. Older facts keep their words
-- in the body, because the chain is taken over it.
alter table facts add column words bytea;
create or replace view visible_facts as
select f.* from facts f
where not exists (select 1 from facts later where later.case_id = f.case_id and later.epoch > f.epoch and later.seq <= f.seq);

-- Answers kept for a repeat, sealed under the master key; an erasure takes those about its case.
alter table idempotency
  add column sealed bytea,
  add column about text;
create index idempotency_by_case on idempotency (about) where about is not null;
