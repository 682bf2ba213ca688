-- A key changed for a new one stays the same caller: webhooks, repeats and the record go by the first key of the line.
alter table api_keys
  add column title text,
  add column line_id text references api_keys;
create index api_keys_by_time on api_keys (created_at, id);

-- The same record says who destroyed personal data, when and why (S7).
alter table reveals add column act text not null default 'reveal' check (act in ('reveal', 'erase'));
create index reveals_by_time on reveals (revealed_at, id);
