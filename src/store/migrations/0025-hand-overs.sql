-- Bulk hand-overs (X12): which cases go to which unit is fixed before the first is told; what came of each is written beside it.
create table hand_overs (
  id   text primary key,
  by   jsonb not null,
  why  text not null,
  at   timestamptz not null default now()
);
create index hand_overs_by_time on hand_overs (at desc, id);

create table hand_over_cases (
  hand_over_id  text not null references hand_overs (id),
  case_id       text not null,
  category      text not null,
  unit          text not null,
  result        text not null default 'waiting' check (result in ('waiting', 'handed', 'refused', 'no-answer')),
  code          text,
  reason        text,
  at            timestamptz,
  primary key (hand_over_id, case_id)
);
create index hand_over_cases_waiting on hand_over_cases (hand_over_id, case_id) where result = 'waiting';
