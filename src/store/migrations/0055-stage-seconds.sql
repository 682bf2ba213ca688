-- The working seconds a case took in each stage it has left, by its own calendar, less its pauses (DOMAIN.md section 7). Null on rows
-- that were written before; the API builds these anew from their facts when it starts.
alter table appeals add column stage_seconds jsonb;
