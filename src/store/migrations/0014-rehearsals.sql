-- Rehearsals 演练: what was asked and what came of it. The rehearsed cases themselves live and end in databases of their own.
create table rehearsals (
  id          text primary key,
  created_at  timestamptz not null default now(),
  -- The role and the line of the key that asked.
  created_by  text not null,
  status      text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  -- What is shown of it in lists.
  title       text not null,
  -- All that it is played from; nothing personal.
  material    jsonb not null,
  -- Of several machines one plays it, as long as it says so; each attempt begins anew.
  attempt     int not null default 0,
  lease_until timestamptz,
  progress    jsonb,
  ended_at    timestamptz,
  failure     text,
  story       jsonb
);
create index rehearsals_waiting on rehearsals (created_at) where status in ('queued', 'running');
create index rehearsals_by_time on rehearsals (created_at desc, id desc);
