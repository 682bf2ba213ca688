-- Whom an operator named who acted past the API: {"role", "id", "unit"?}; null for every act that came through it.
alter table facts add column actor_for jsonb;
create or replace view visible_facts as
select f.* from facts f
where not exists (select 1 from facts later where later.case_id = f.case_id and later.epoch > f.epoch and later.seq <= f.seq);
