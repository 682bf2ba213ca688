-- Facts not told yet. Filled in the transaction of the facts themselves, so that none is missed whatever the order of commits (S2, R2).
create table fact_outbox (
  id        bigint generated always as identity primary key,
  case_id   text not null,
  pos       int not null,
  -- Set where telling failed: the whole case waits until then, so that its facts stay in order.
  retry_at  timestamptz
);
create index fact_outbox_by_case on fact_outbox (case_id);

create function queue_facts() returns trigger language plpgsql as $$
begin
  insert into fact_outbox (case_id, pos) select case_id, pos from fresh order by case_id, pos;
  return null;
end
$$;
create trigger facts_queued after insert on facts referencing new table as fresh for each statement execute function queue_facts();
insert into fact_outbox (case_id, pos) select case_id, pos from facts order by at, case_id, pos;

-- What may be seen of facts, in the one order everybody hears it. One process at a time writes it, so that who has seen a
-- position has seen all below it; positions may have gaps.
create table events (
  position      bigint generated always as identity primary key,
  id            text not null unique,
  case_id       text not null,
  source        text not null,
  confidential  boolean not null,
  -- The units that had a part in the case then; none any more once its dossier is transferred.
  units         text[] not null,
  type          text not null,
  body          jsonb not null,
  told_at       timestamptz not null default now()
);
create index events_by_case on events (case_id, position);
create index events_by_source on events (source, position);
create index events_by_time on events (told_at);

create table webhooks (
  id                 text primary key,
  url                text not null,
  -- Null: every source, but no confidential case.
  source             text,
  -- Null: every type.
  types              text[],
  created_by         text not null,
  created_at         timestamptz not null default now(),
  -- Wrapped by the master key; the one before stays valid beside it for a while after a rotation.
  secret             bytea not null,
  old_secret         bytea,
  old_secret_until   timestamptz,
  state              text not null default 'active' check (state in ('active', 'paused', 'parked', 'gone', 'revoked')),
  state_since        timestamptz not null default now(),
  failures           int not null default 0,
  failing_since      timestamptz,
  rest_until         timestamptz,
  last_error         text,
  last_delivered_at  timestamptz
);

create table deliveries (
  webhook_id  text not null references webhooks,
  position    bigint not null references events on delete cascade,
  case_id     text not null,
  state       text not null default 'pending' check (state in ('pending', 'delivered', 'given-up')),
  attempts    int not null default 0,
  status      int,
  ms          int,
  error       text,
  first_at    timestamptz,
  last_at     timestamptz,
  primary key (webhook_id, position)
);
create index deliveries_waiting on deliveries (webhook_id, case_id, position) where state = 'pending';
create index deliveries_by_event on deliveries (position);

-- One row a case and target with something to deliver: in it the case's facts wait for one another, and no other case's do.
create table delivery_lanes (
  webhook_id    text not null references webhooks,
  case_id       text not null,
  due_at        timestamptz not null default now(),
  attempts      int not null default 0,
  -- In the hands of a sender until then; a sender that died lets go by itself.
  leased_until  timestamptz,
  primary key (webhook_id, case_id)
);
create index delivery_lanes_due on delivery_lanes (webhook_id, due_at);
