-- The keys of what passes through the engine (decision 47): one in use for each workflow of a case, and one for each message that the
-- codec server has sealed for the Temporal UI. A row stays when its key is destroyed: a key that is gone for good is another thing than
-- one that this database does not know.
create table engine_keys (
  id            text primary key,
  -- In order of making: of two keys of a workflow the later is in use.
  place         bigint generated always as identity,
  -- Null: a message sealed for a workflow that the codec server was not told; it belongs to the first that reads it.
  workflow_id   text,
  for_message   boolean not null default false,
  -- Null: destroyed.
  wrapped_key   bytea,
  made_at       timestamptz not null default now(),
  destroyed_at  timestamptz,
  check ((wrapped_key is null) = (destroyed_at is not null)),
  check (for_message or workflow_id is not null)
);
create index engine_keys_by_workflow on engine_keys (workflow_id, place);
create index engine_keys_unread on engine_keys (made_at) where workflow_id is null;

-- When the runs from before an erasure had been ended and deleted in the engine, and the case gone on from its record.
alter table appellants add column engine_forgot_at timestamptz;
create index appellants_to_forget on appellants (erased_at) where erased_at is not null and engine_forgot_at is null;
