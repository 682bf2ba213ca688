-- An account of a participant (X4, X5, X8, X13, P6, S1, S6, G8) speaks for a record of the registry, as `kind/id`.
alter table api_keys add column record text;
alter table api_keys add constraint api_keys_record_of_participant check ((role = 'participant') = (record is not null));

-- Whom of the registry a campaign has a part for: what an account of theirs may know of. Empty in those from before there were any.
alter table campaigns add column participants text[] not null default '{}';
create index campaigns_by_participant on campaigns using gin (participants);
