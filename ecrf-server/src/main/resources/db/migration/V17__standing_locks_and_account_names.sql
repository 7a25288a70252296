-- A lock that stands has a dataset, whatever was unlocked beside it; and an account has one name.

-- The subjects of a dataset: those of its lock; where that is of one subject, also of all such
-- locks before it that still stand.
create or replace function dataset_of(of_study text, of_lock bigint)
  returns table (
    lock_id bigint, at timestamptz, locked_by text, role text, visits jsonb, stays_open jsonb,
    subject_id bigint, subject text, site text, state text, left_on date,
    withdrawn_from text, missed jsonb,
    study_version int, trail_seq bigint, trail_head bytea)
  language sql stable set search_path = pg_catalog as $$
  select l.id, l.at, l.locked_by, l.role, c.visits, l.stays_open, m.subject_id, m.subject, m.site,
         m.state, m.left_on, m.withdrawn_from, m.missed, m.study_version, m.trail_seq, m.trail_head
    from ecrf.lock_record n
    join ecrf.lock_record l
      on l.id = n.id
      or (n.level = 'SUBJECT' and l.study = n.study and l.level = 'SUBJECT'
          and l.degree = 'LOCKED' and l.id < n.id and l.undone_at is null)
    join ecrf.lock_member m on m.lock_id = l.id
    left join ecrf.data_cut c on c.id = l.cut_id
   where n.study = of_study and n.id = of_lock and n.degree = 'LOCKED'
$$;

-- In one spelling, that of the identity provider, so that nobody holds roles under two. A grant of
-- before in another one has no effect, as nobody signs in by that name, and can be revoked.
create function refuse_other_spelling() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.user_name <> lower(btrim(new.user_name)) then
    raise exception 'an account is named in small letters, without blanks around'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_other_spelling before insert on access_grant
  for each row execute function refuse_other_spelling();
