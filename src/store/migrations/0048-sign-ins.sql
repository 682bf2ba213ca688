-- Who is signed in at a browser. The cookie has 32 random bytes; here is only their HMAC-SHA-256 under the server's pepper.
create table sign_ins (
  -- By which it is listed and ended: no secret.
  id         text primary key,
  hash       bytea not null unique,
  key_id     text not null references api_keys,
  -- What the browser calls itself, so that its owner knows it again.
  browser    text,
  opened_at  timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at   timestamptz,
  ended_by   text check (ended_by in ('signed-out', 'signed-in-again', 'ended', 'key')),
  check ((ended_at is null) = (ended_by is null))
);
create index sign_ins_by_time on sign_ins (opened_at, id);
create index sign_ins_by_key on sign_ins (key_id) where ended_at is null;

-- One-time links that were taken, by the HMAC of their nonce: taken once by all processes together.
create table sign_in_links (
  hash     bytea primary key,
  taken_at timestamptz not null default now()
);
