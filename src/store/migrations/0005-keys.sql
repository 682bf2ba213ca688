-- API keys: 32 random bytes, kept only as HMAC-SHA-256 under the server's pepper.
create table api_keys (
  id            text primary key,
  hash          bytea not null,
  role          text not null,
  unit          text,
  -- The source an upstream files under; it sees what it filed and nothing else.
  source        text,
  created_at    timestamptz not null default now(),
  expires_at    timestamptz,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  check ((role = 'unit') = (unit is not null))
);

-- Idempotency-Key: same key and body, the same answer (API.md). Purged after 48 hours.
create table idempotency (
  key_id           text not null,
  idempotency_key  text not null,
  request          text not null,
  body_digest      text not null,
  status           int,
  response         jsonb,
  created_at       timestamptz not null default now(),
  claimed_at       timestamptz not null default now(),
  primary key (key_id, idempotency_key)
);
create index idempotency_by_time on idempotency (created_at);
