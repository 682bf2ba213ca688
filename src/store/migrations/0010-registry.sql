-- A policy or a calendar is proposed by one office and approved by another; those taken until now stand approved.
alter table policies add column approved boolean not null default true;
alter table calendars add column approved boolean not null default true;

-- Every edit of the registry: who, when, why, and on top of which revision, so that nobody overwrites what they have not read.
-- `body` is the whole after the edit; policies and calendars have theirs under their versions.
create table registry_edits (
  kind      text not null,
  revision  int not null,
  act       text not null,
  subject   text not null,
  by_role   text not null,
  by_id     text not null,
  reason    text not null,
  at        timestamptz not null default now(),
  body      jsonb,
  primary key (kind, revision)
);
create index registry_edits_by_time on registry_edits (at desc, kind, revision);
create trigger registry_edits_append_only before update or delete on registry_edits for each row execute function refuse_change();
create trigger registry_edits_not_emptied before truncate on registry_edits for each statement execute function refuse_change();
