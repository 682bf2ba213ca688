-- Dates of the city's working year, each held once a period, however often its schedule fires, is triggered or catches up.
create table occasions (
  kind          text not null,
  period        text not null,
  period_from   timestamptz not null,
  period_to     timestamptz not null,
  scheduled_at  timestamptz not null,
  planned_at    timestamptz not null,
  held_at       timestamptz not null,
  -- What it produced, where it produces something: figures only, nothing personal.
  report        jsonb,
  primary key (kind, period)
);
create index occasions_by_time on occasions (planned_at desc, kind);
