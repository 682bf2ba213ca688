-- Kinds of campaigns as data (DOMAIN.md section 4), versioned: one of a kind is current, and a campaign keeps the one it opened with.
create table campaign_templates (
  kind        text not null,
  version     text not null,
  body        jsonb not null,
  current     boolean not null default false,
  adopted_at  timestamptz not null default now(),
  adopted_by  text not null,
  primary key (kind, version)
);
create unique index campaign_templates_current on campaign_templates (kind) where current;

-- The log of every campaign: append-only, in a keyed hash chain, as `facts` is of cases (S5).
create table campaign_facts (
  campaign_id  text not null,
  pos          int not null,
  epoch        int not null,
  seq          int not null,
  run_id       text not null,
  type         text not null,
  at           timestamptz not null,
  fact         jsonb not null,
  prev_hash    bytea not null,
  hash         bytea not null,
  primary key (campaign_id, pos),
  unique (campaign_id, epoch, seq)
);
create trigger campaign_facts_append_only before update or delete on campaign_facts for each row execute function refuse_change();
create trigger campaign_facts_not_emptied before truncate on campaign_facts for each statement execute function refuse_change();

-- How each campaign stands; can be built again from its log (R3).
create table campaigns (
  id           text primary key,
  workflow_id  text not null unique,
  run_id       text not null,
  epoch        int not null,
  version      int not null,
  head_pos     int not null,
  head_hash    bytea not null,
  kind         text not null,
  title        text not null,
  period       text,
  district     text,
  status       text not null,
  -- Every unit with a part in it: they may read it.
  units        text[] not null,
  opened_at    timestamptz not null,
  as_of        timestamptz not null,
  state        jsonb not null
);
create index campaigns_by_time on campaigns (opened_at desc, id);
create index campaigns_by_unit on campaigns using gin (units);
