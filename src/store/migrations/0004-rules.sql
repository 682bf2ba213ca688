-- Policies, calendars and duty lists: a version never changes once adopted, because cases go on by it (DOMAIN.md section 3).
create function refuse_other_body() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.version <> old.version or new.body <> old.body or new.adopted_at <> old.adopted_at then
    raise exception 'a version of % is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create table policies (
  version     text primary key,
  body        jsonb not null,
  adopted_at  timestamptz not null default now(),
  current     boolean not null default false
);
create unique index policies_one_current on policies (current) where current;
create trigger policies_fixed before update or delete on policies for each row execute function refuse_other_body();

create table calendars (
  version     text primary key,
  body        jsonb not null,
  adopted_at  timestamptz not null default now(),
  current     boolean not null default false
);
create unique index calendars_one_current on calendars (current) where current;
create trigger calendars_fixed before update or delete on calendars for each row execute function refuse_other_body();

create table duty_lists (
  version     text primary key,
  body        jsonb not null,
  adopted_at  timestamptz not null default now(),
  current     boolean not null default false
);
create unique index duty_lists_one_current on duty_lists (current) where current;
create trigger duty_lists_fixed before update or delete on duty_lists for each row execute function refuse_other_body();
