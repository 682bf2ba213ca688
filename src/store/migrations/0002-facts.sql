-- The log of every case: append-only, in a keyed hash chain per case (S5). Everything in 0003 can be built again from it (R3).
create table facts (
  case_id     text not null,
  -- Place in the log, without a gap. `seq` is the place in the case: the same seq again, in a later epoch, supersedes.
  pos         int not null,
  epoch       int not null,
  seq         int not null,
  run_id      text not null,
  type        text not null,
  at          timestamptz not null,
  actor_role  text not null,
  actor_id    text not null,
  actor_unit  text,
  body        jsonb not null,
  timing      jsonb,
  command_id  text,
  digest      text,
  prev_hash   bytea not null,
  hash        bytea not null,
  primary key (case_id, pos),
  unique (case_id, epoch, seq)
);
create trigger facts_append_only before update or delete on facts for each row execute function refuse_change();
create trigger facts_not_emptied before truncate on facts for each statement execute function refuse_change();

-- The facts that count: an epoch takes the place of every older one from its first seq on (a reset in the Temporal UI).
create view visible_facts as
select f.* from facts f
where not exists (select 1 from facts later where later.case_id = f.case_id and later.epoch > f.epoch and later.seq <= f.seq);
