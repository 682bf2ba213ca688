-- The default obligations (P4), as records of the registry: an office changes or retires them like any other.
insert into records (kind, id, version, body, updated_by) values
  ('obligation-rules', 'firm-visit', 1, '{"name": "每家企业每年至少走访一次", "binds": "firm", "task": "visit", "outcome": "visited", "times": 1, "period": "year"}', 'liubu'),
  ('obligation-rules', 'forum-of-top-leaders', 1, '{"name": "主要领导每年至少召开一次座谈会", "binds": "leader", "rank": "top", "campaign": "meeting", "times": 1, "period": "year"}', 'liubu'),
  ('obligation-rules', 'forum-of-deputies', 1, '{"name": "分管领导每季度至少召开一次座谈会", "binds": "leader", "rank": "deputy", "campaign": "meeting", "times": 1, "period": "quarter"}', 'liubu'),
  ('obligation-rules', 'on-site', 1, '{"name": "每位领导每年至少两次到现场", "binds": "leader", "task": "visit", "outcome": "visited", "times": 2, "period": "year"}', 'liubu');
insert into record_versions (kind, id, version, body, retired, by)
  select kind, id, version, body, retired, updated_by from records where kind = 'obligation-rules';

-- What was done in a period, without reading every campaign.
create index campaign_deeds on campaign_facts (at) where type in ('task-done', 'concluded');
-- A firm's own records.
create index records_by_firm on records ((body ->> 'firm'), kind) where not retired;
