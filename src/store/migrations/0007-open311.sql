-- Where a request of Open311 is, as exactly as the public may know (four decimals); the exact place is sealed with the person.
create table open311_places (
  case_id  text primary key references intakes,
  lat      double precision not null,
  long     double precision not null
);

-- Updates that clients posted, by their own ids: a repeated one is refused. `scope` is the client's source.
create table open311_updates (
  scope            text not null,
  update_id        text not null,
  case_id          text not null,
  -- By which the engine, and then the fact, knows it.
  command_id       text not null,
  digest           text not null,
  -- Digest of the Idempotency-Key it came with: who asks again with the same one wants the same answer.
  idempotency_key  text,
  -- The id it is listed under: the client's own, unless another client has taken that.
  public_id        text not null unique,
  updated_at       timestamptz not null,
  received_at      timestamptz not null default now(),
  -- Null: taken, but not known to be done; the same update may try again.
  done_at          timestamptz,
  primary key (scope, update_id)
);
create index open311_updates_by_command on open311_updates (case_id, command_id);

-- The public name of a case is the number reserved for it, which it has before it is numbered.
create index appeals_by_reserved_number on appeals ((state ->> 'reservedNumber'));
-- Updates are asked for by time, over all cases.
create index facts_by_time on facts (at);
