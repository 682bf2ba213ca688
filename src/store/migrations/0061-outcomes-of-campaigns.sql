-- What rectifications and promises of campaigns have come to, once verified: the outcome ledger holds them beside those of cases (X9, L1).
create table campaign_outcomes (
  campaign_id  text not null,
  item         text not null,
  ordinal      int not null,
  kind         text not null,
  title        text not null,
  unit         text not null,
  district     text,
  at           timestamptz not null,
  primary key (campaign_id, item, ordinal)
);
create index campaign_outcomes_newest on campaign_outcomes (at);
create index outcome_ledger_newest on outcome_ledger (at);
create index problem_list_newest on problem_list (numbered_at);
