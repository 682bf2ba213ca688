-- What a date of the calendar is about, and why it was not held: held is what took place, which the campaign itself knows best.
alter table occasions add column campaign text;
alter table occasions add column not_held text;
-- Dates of what is not built stood as held.
update occasions set not_held = '尚未开通' where kind in ('bulletin', 'strivings', 'firms-judgement', 'selection') and report is null;
-- Campaigns that dates opened have the kind and the period of the date.
update occasions set campaign = kind || '~' || period where kind in ('visit-day', 'check', 'walk-through');
update occasions set campaign = 'session~' || period where kind in ('session-theme', 'session');
update occasions set campaign = 'inspection~' || period where kind = 'special-inspection';
