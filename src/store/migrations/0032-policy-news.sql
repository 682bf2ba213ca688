-- Events of more than cases: what is no fact of one is heard only by webhooks that name its type.
alter table events add column topic text not null default 'appeals';

-- What was told last of each policy for firms: its version, and whether everybody could read it then.
create table told_policies (
  id         text primary key,
  version    int not null,
  published  boolean not null,
  told_at    timestamptz not null default now()
);
