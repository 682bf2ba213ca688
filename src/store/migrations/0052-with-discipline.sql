-- A dossier handed over whole stays with the discipline body until it hands it back, whatever its outcome says meanwhile (decision 52).
update appeals set state = state || '{"withDiscipline": true}'::jsonb
where exists (
  select 1 from visible_facts f
  where f.case_id = appeals.case_id and f.type = 'transferred' and (f.body -> 'wholeCase')::boolean);
