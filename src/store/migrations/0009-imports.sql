-- Files of appeals that were taken whole (X2): the same file again is the same row.
create table imports (
  id          text primary key,
  -- The source of the key it came with; empty for keys of every source.
  scope       text not null,
  created_by  text not null,
  format      text not null,
  created_at  timestamptz not null default now()
);

create table import_rows (
  import_id  text not null references imports,
  case_id    text not null references intakes,
  -- Whether this file made the case, or found it there.
  fresh      boolean not null,
  primary key (import_id, case_id)
);
