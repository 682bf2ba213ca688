-- No two firms in use have one credit code, also where both are saved at one instant. Codes are compared as they are written since they
-- are tidied: without spaces and dashes, in upper case. Of firms that had one code before, the first by id has it alone; the others are
-- marked, stay as they are and are found as before, and each has to have a code of its own, or none, when it is saved again.
alter table records add column shares_code boolean not null default false;
update records set shares_code = true where (kind, id) in (
  select kind, id from (
    select kind, id, row_number() over (
      partition by upper(regexp_replace(normalize(body ->> 'creditCode', nfkc), '[[:space:]-]', '', 'g')) order by id) as place
    from records where kind = 'firms' and not retired and body ->> 'creditCode' is not null) placed
  where place > 1);
create unique index records_one_firm_a_code
  on records (upper(regexp_replace(normalize(body ->> 'creditCode', nfkc), '[[:space:]-]', '', 'g')))
  where kind = 'firms' and not retired and not shares_code;
