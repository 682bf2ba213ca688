-- What lists, boards, notices and statistics read. Written in the transaction of the facts, and only from them (R3).
create table appeals (
  case_id       text primary key,
  workflow_id   text not null unique,
  run_id        text not null,
  epoch         int not null,
  version       int not null,
  head_pos      int not null,
  head_hash     bytea not null,
  state         jsonb not null,
  tally         jsonb not null,
  stage         text not null,
  status        text not null,
  outcome       text,
  source        text not null,
  channel       text not null,
  district      text not null,
  kind          text not null,
  category      text not null,
  theme         text not null,
  track         text not null,
  urgent        boolean not null,
  confidential  boolean not null,
  title         text not null,
  number        text unique,
  unit          text,
  level         int not null,
  round         int not null,
  listed        boolean not null,
  light         text not null,
  overdue       boolean not null,
  holder_role   text,
  holder_unit   text,
  filed_at      timestamptz not null,
  closed_at     timestamptz,
  due_at        timestamptz,
  yellow_at     timestamptz,
  as_of         timestamptz not null
);
create index appeals_by_filing on appeals (filed_at desc, case_id desc);
create index appeals_by_unit on appeals (unit, filed_at desc, case_id desc);
create index appeals_by_district on appeals (district, filed_at desc, case_id desc);
create index appeals_by_status on appeals (status, filed_at desc, case_id desc);
create index appeals_by_due on appeals (due_at) where due_at is not null;

create table notices (
  id            text primary key,
  -- Never shown to the public: it would tell whose appeal a notice comes from.
  case_id       text not null,
  kind          text not null,
  status        text not null,
  unit          text,
  title         text not null,
  text          text not null,
  confidential  boolean not null,
  drafted_at    timestamptz not null,
  published_at  timestamptz,
  rectified_at  timestamptz,
  archived_at   timestamptz,
  revises       text,
  body          jsonb not null
);
create index notices_by_case on notices (case_id);
create index notices_by_publication on notices (published_at desc, id desc) where published_at is not null;

create table points (
  case_id    text not null,
  id         text not null,
  unit       text not null,
  reason     text not null,
  points     int not null,
  cites      int not null,
  at         timestamptz not null,
  contested  boolean not null,
  reverses   text,
  primary key (case_id, id)
);
create index points_by_unit on points (unit, at);

create table accountabilities (
  id           text primary key,
  case_id      text not null,
  unit         text not null,
  reason       text not null,
  proposed_at  timestamptz not null,
  decided_at   timestamptz,
  held         boolean,
  direct       jsonb,
  leadership   jsonb
);
create index accountabilities_by_case on accountabilities (case_id);
create index accountabilities_by_unit on accountabilities (unit, proposed_at);

-- Listed supervision 挂牌督办 (X11).
create table listings (
  number       text primary key,
  case_id      text not null,
  round        int not null,
  listed_at    timestamptz not null,
  delisted_at  timestamptz
);
create index listings_by_case on listings (case_id);

-- Problem list 问题清单, crossed off one by one 对单销号; crossing off shows whether evidence stands behind it (P1).
create table problem_list (
  number          text primary key,
  case_id         text not null unique,
  numbered_at     timestamptz not null,
  crossed_off_at  timestamptz,
  evidence        boolean
);

-- Processes improved, legacy items moved, institutional results (X9).
create table outcome_ledger (
  case_id  text not null,
  seq      int not null,
  ordinal  int not null,
  kind     text not null,
  title    text not null,
  unit     text not null,
  at       timestamptz not null,
  primary key (case_id, seq, ordinal)
);
