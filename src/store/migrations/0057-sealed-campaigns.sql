-- What people wrote in a fact of a campaign, sealed under a key of the campaign, as of a case (0012-sealed-words.sql). Facts from before
-- keep their words in `fact`, because the chain is taken over it.
alter table campaign_facts
  add column words bytea,
  -- The case that these words became: they are sealed under a key of their own.
  add column about text;

-- The keys of files that are no case: one a file, and one for what became each of its cases. A row stays when its key is destroyed.
create table file_keys (
  kind              text not null,
  file_id           text not null,
  -- Empty: the file's own.
  about             text not null default '',
  key_id            text not null,
  -- Null: destroyed.
  wrapped_key       bytea,
  made_at           timestamptz not null default now(),
  erased_at         timestamptz,
  -- When the engine had deleted the runs from before.
  engine_forgot_at  timestamptz,
  primary key (kind, file_id, about),
  check ((wrapped_key is null) = (erased_at is not null))
);
create index file_keys_about on file_keys (about) where about <> '';
create index file_keys_to_forget on file_keys (erased_at) where erased_at is not null and engine_forgot_at is null;

-- Campaigns from before, whose rows still hold words: the API gives each its keys and builds its rows anew, once, as it starts.
create table campaigns_to_seal as select campaign_id from campaign_facts where pos = 0;
alter table campaigns_to_seal add primary key (campaign_id);
