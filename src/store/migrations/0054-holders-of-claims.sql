-- The process that carries a claimed request out: it lives as long as it holds the advisory lock of this number (presence.ts).
alter table idempotency add column holder int;
