-- A key of an upstream that named no source has seen what all of them filed: it says so now, where the operator reads it, and
-- none is made any more that does not say what it sees.
update api_keys set source = '*' where role = 'upstream' and source is null;
alter table api_keys add constraint api_keys_source_of_upstream check (role <> 'upstream' or source is not null);
