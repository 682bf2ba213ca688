-- What lists and boards read of a campaign (DOMAIN.md sections 4 and 7): as of its last fact, like the columns of `appeals`.
alter table campaigns
  add column unit        text,
  add column light       text not null default 'green',
  add column overdue     boolean not null default false,
  add column level       int not null default 0,
  add column due_at      timestamptz,
  add column yellow_at   timestamptz,
  add column holder_role text;
create index campaigns_open on campaigns (due_at) where status not in ('closed', 'called-off');

-- Rectifications and promises, one row each: lists, lights and figures. Built from the campaign's log, like its row (R3).
create table campaign_items (
  campaign_id  text not null,
  id           text not null,
  kind         text not null,
  what         text not null,
  unit         text not null,
  district     text,
  step         text not null,
  level        int not null,
  late         boolean not null,
  light        text not null,
  opened_at    timestamptz not null,
  due_at       timestamptz,
  yellow_at    timestamptz,
  done_at      timestamptz,
  primary key (campaign_id, id)
);
create index campaign_items_by_unit on campaign_items (unit, opened_at);
create index campaign_items_by_time on campaign_items (opened_at desc, campaign_id, id);
