-- Appeals as they came in, before any fact of theirs: what POST /v1/appeals makes durable before it answers (R1, X2).
create table intakes (
  case_id      text primary key,
  workflow_id  text not null unique,
  source       text not null,
  external_id  text not null,
  -- SHA-256 of the canonical JSON of the whole request: the same appeal again, or another under its name.
  digest       text not null,
  -- The workflow's input: nothing personal, no full text.
  input        jsonb not null,
  received_at  timestamptz not null default now()
);
create index intakes_by_time on intakes (received_at);

-- Personal data, sealed under a key of the case's own, which is itself wrapped by the master key (S7).
create table appellants (
  case_id        text primary key references intakes,
  person         bytea not null,
  text           bytea,
  key_id         text not null,
  -- Null: erased. Nobody can read the sealed columns any more.
  wrapped_key    bytea,
  -- Keyed hash of the tracking code, so that the database alone does not give codes away.
  tracking_hash  bytea not null unique,
  erased_at      timestamptz,
  check ((wrapped_key is null) = (erased_at is not null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

-- Who looked at clear personal data, when and why (S3).
create table reveals (
  id           bigint generated always as identity primary key,
  case_id      text not null,
  actor_role   text not null,
  actor_id     text not null,
  purpose      text not null check (btrim(purpose) <> ''),
  revealed_at  timestamptz not null default now()
);
create index reveals_by_case on reveals (case_id, id);
create trigger reveals_append_only before update or delete on reveals for each row execute function refuse_change();
create trigger reveals_not_emptied before truncate on reveals for each statement execute function refuse_change();

-- Problem-list numbers 问题清单编号: one per case for good, never used again (P1).
create table number_counters (
  year  int primary key,
  last  int not null
);
create table numbers (
  number       text primary key,
  case_id      text not null unique,
  reserved_at  timestamptz not null default now()
);
