-- The registry's plain records (family R): firms, teams, pairings and the like. A record is never deleted, it is retired.
create table records (
  kind        text not null,
  id          text not null,
  version     int not null,
  body        jsonb not null,
  retired     boolean not null default false,
  updated_at  timestamptz not null default now(),
  updated_by  text not null,
  primary key (kind, id)
);
create index records_in_use on records (kind, id) where not retired;

-- Every version there was, with who made it.
create table record_versions (
  kind     text not null,
  id       text not null,
  version  int not null,
  body     jsonb not null,
  retired  boolean not null,
  at       timestamptz not null default now(),
  by       text not null,
  primary key (kind, id, version)
);
create trigger record_versions_append_only before update or delete on record_versions for each row execute function refuse_change();
