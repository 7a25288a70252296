-- Freezes and locks of forms, visits, subjects, sites, the study and of data cuts: one row at its
-- level, never a row for each thing that lies below. How far a place is closed follows from them.

-- ---------------------------------------------------------------- data cuts

create sequence data_cut_id;
create table data_cut (
  id bigint primary key,
  study text not null references study,
  name text not null,
  cohort text,
  until_visit text not null,
  visits jsonb not null,
  defined_by text not null,
  role text not null,
  defined_at timestamptz not null,
  unique (study, name)
);
comment on table data_cut is 'what an analysis takes while follow-up goes on: a cohort''s visits up to one';
comment on column data_cut.cohort is 'null: all subjects';
comment on column data_cut.visits is 'ids of the planned visits up to that one, as they were when it was defined';

-- ---------------------------------------------------------------- records

-- taken one after the other within a study, so that the order of the numbers is that of the locks
create sequence lock_record_id;
create table lock_record (
  id bigint primary key,
  study text not null references study,
  level text not null check (level in ('FORM', 'VISIT', 'SUBJECT', 'SITE', 'STUDY', 'CUT')),
  degree text not null check (degree in ('FROZEN', 'LOCKED')),
  place text not null,
  site text,
  subject_id bigint references subject,
  subject text,
  visit text,
  form text,
  cut_id bigint references data_cut,
  stays_open jsonb not null default '[]',
  members int not null default 0,
  at timestamptz not null,
  locked_by text not null,
  role text not null,
  asked_by text,
  trail_seq bigint not null,
  trail_head bytea not null check (length(trail_head) = 32),
  undone_at timestamptz,
  undone_by text,
  undone_role text,
  check ((level in ('FORM', 'VISIT', 'SUBJECT')) = (subject_id is not null)),
  check ((subject_id is null) = (subject is null)),
  check ((level in ('FORM', 'VISIT')) = (visit is not null)),
  check ((level = 'FORM') = (form is not null)),
  check ((level in ('STUDY', 'CUT')) = (site is null)),
  check ((level = 'CUT') = (cut_id is not null)),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_role is null)),
  -- a study is locked by two people
  constraint lock_record_two_people
    check (level <> 'STUDY' or degree <> 'LOCKED' or (asked_by is not null and asked_by <> locked_by))
);
comment on column lock_record.place is
  'of what, as the trail names it: study, site/01, cut/3, subject/01-001, visit/01-001/first, form/01-001/first/body';
comment on column lock_record.stays_open is
  'ids of forms that are entered after it too: serious adverse events, pregnancies';
comment on column lock_record.members is 'how many rows of lock_member it has';
comment on column lock_record.asked_by is 'of a lock by two people: who asked for it';
comment on column lock_record.trail_head is
  'hash of the act, in the chain of the subject where it is of one, else in that of the study';
create index lock_record_study on lock_record (study, id);
create index lock_record_subject on lock_record (subject_id) where subject_id is not null;
create index lock_record_wide on lock_record (study) where subject_id is null;
create unique index lock_record_once on lock_record (study, place, degree) where undone_at is null;

create table lock_member (
  lock_id bigint not null references lock_record deferrable initially deferred,
  subject_id bigint not null references subject,
  subject text not null,
  site text not null,
  state text not null,
  left_on date,
  withdrawn_from text,
  missed jsonb not null,
  study_version int not null,
  trail_seq bigint not null,
  trail_head bytea not null check (length(trail_head) = 32),
  primary key (lock_id, subject_id)
);
comment on table lock_member is
  'the subjects of a lock as they were; of a data cut that is frozen, those that it is of';
comment on column lock_member.trail_head is 'hash of the last act of the subject''s chain';
create index lock_member_subject on lock_member (subject_id);

create table lock_entry (
  lock_id bigint not null references lock_record deferrable initially deferred,
  subject_id bigint not null references subject,
  visit text not null,
  form text not null,
  study_version int not null,
  state text not null,
  data jsonb not null,
  marks jsonb not null,
  primary key (lock_id, subject_id, visit, form)
);
comment on table lock_entry is
  'what stays open, as it was when the data were locked: the dataset of the lock holds this';

create sequence lock_request_id;
create table lock_request (
  id bigint primary key,
  study text not null references study,
  wanted text not null check (wanted in ('LOCK', 'UNLOCK')),
  place text not null,
  lock_id bigint references lock_record,
  reason text,
  asked_by text not null,
  asked_role text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('ASKED', 'DONE', 'DECLINED')),
  decided_by text,
  decided_role text,
  decided_at timestamptz,
  check ((wanted = 'UNLOCK') = (lock_id is not null and reason is not null)),
  check ((state = 'ASKED') = (decided_by is null)),
  check (state <> 'DONE' or decided_by <> asked_by)
);
comment on table lock_request is 'what takes two people: a study''s lock, and taking back that of a study or a data cut';
create unique index lock_request_once on lock_request (study, place, wanted) where state = 'ASKED';

-- ---------------------------------------------------------------- what follows from them

-- The freezes and locks that concern a subject, now or at a past moment.
create function locks_on(of_study text, of_site text, of_subject bigint, as_of timestamptz)
  returns jsonb language sql stable set search_path = pg_catalog as $$
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'id', l.id, 'level', l.level, 'degree', l.degree, 'visit', l.visit, 'form', l.form,
           'visits', c.visits, 'open', l.stays_open,
           'version', case when l.degree = 'LOCKED' and l.level <> 'CUT' then m.study_version end))
           order by l.id)
    from (select * from ecrf.lock_record where subject_id = of_subject
          union all
          select * from ecrf.lock_record where study = of_study and subject_id is null) l
    left join ecrf.data_cut c on c.id = l.cut_id
    left join ecrf.lock_member m on m.lock_id = l.id and m.subject_id = of_subject
   where case when as_of is null then l.undone_at is null
              else l.at <= as_of and (l.undone_at is null or l.undone_at > as_of) end
     and (l.subject_id is not null or l.level = 'STUDY'
          or (l.level = 'SITE' and l.site = of_site)
          or (l.level = 'CUT' and m.lock_id is not null))
$$;

-- How far a form, a visit (without a form) or the subject (without either) is closed.
create function degree_at(of_subject bigint, of_visit text, of_form text) returns text
  language sql stable set search_path = pg_catalog as $$
  select case max(case l ->> 'degree' when 'LOCKED' then 2 else 1 end)
           when 2 then 'LOCKED' when 1 then 'FROZEN' else 'OPEN' end
    from ecrf.subject s
   cross join lateral jsonb_array_elements(ecrf.locks_on(s.study, s.site, s.id, null)) l
   where s.id = of_subject
     and not coalesce(l -> 'open' ? split_part(of_form, '[', 1), false)
     and case l ->> 'level'
           when 'CUT' then coalesce(l -> 'visits' ? split_part(of_visit, '[', 1), false)
           when 'VISIT' then l ->> 'visit' = of_visit
           when 'FORM' then l ->> 'visit' = of_visit and l ->> 'form' = of_form
           else true end
$$;

-- The same of a site, or of the study (without a site).
create function degree_of(of_study text, of_site text) returns text
  language sql stable set search_path = pg_catalog as $$
  select case max(case l.degree when 'LOCKED' then 2 else 1 end)
           when 2 then 'LOCKED' when 1 then 'FROZEN' else 'OPEN' end
    from ecrf.lock_record l
   where l.study = of_study and l.subject_id is null and l.undone_at is null
     and (l.level = 'STUDY' or (l.level = 'SITE' and l.site = of_site))
$$;

-- The version of the study that a subject is worked with; of one that is locked whole, was locked
-- with.
create function version_of(of_subject bigint, as_of timestamptz) returns int
  language sql stable set search_path = pg_catalog as $$
  select coalesce(
           (select max(m.study_version) from ecrf.lock_member m
              join ecrf.lock_record l on l.id = m.lock_id
             where m.subject_id = s.id and l.undone_at is null
               and l.degree = 'LOCKED' and l.level <> 'CUT'),
           greatest(s.study_version, (
             select max(f.version) from ecrf.version_in_force f
              where f.study = s.study and (f.site is null or f.site = s.site)
                and f.valid_from <= as_of)))
    from ecrf.subject s where s.id = of_subject
$$;

-- As of the moment of the transaction.
create function version_of(of_subject bigint) returns int
  language sql stable set search_path = pg_catalog as $$
  select ecrf.version_of(of_subject, now())
$$;

-- The subjects of a dataset: those of its lock; where that is of one subject, also of all such
-- locks before it that stood then.
create function dataset_of(of_study text, of_lock bigint)
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
          and l.degree = 'LOCKED' and l.id < n.id
          and (l.undone_at is null or l.undone_at > n.at))
    join ecrf.lock_member m on m.lock_id = l.id
    left join ecrf.data_cut c on c.id = l.cut_id
   where n.study = of_study and n.id = of_lock and n.degree = 'LOCKED'
$$;

-- ---------------------------------------------------------------- guards

-- A record stays as it was made. It is taken back once, by an act of its chain that says so; that
-- of a study or of a data cut where somebody else has asked for it.
create function refuse_all_but_undoing() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  of_chain text;
begin
  if tg_op = 'UPDATE' and old.undone_at is null and new.undone_at is not null
     and to_jsonb(new) - '{undone_at,undone_by,undone_role}'::text[]
       = to_jsonb(old) - '{undone_at,undone_by,undone_role}'::text[] then
    of_chain := case when old.subject_id is null then 'study:' || old.study
                  else 'subject:' || old.study || '/' || old.subject end;
    if exists (
         select from ecrf.act a
          where a.chain = of_chain and a.target = 'lock/' || old.id
            and a.action = case old.degree when 'LOCKED' then 'unlock' else 'unfreeze' end
            and (a.who, a.at) = (new.undone_by, new.undone_at))
       and (old.degree = 'FROZEN' or old.level not in ('STUDY', 'CUT') or exists (
         select from ecrf.lock_request r
           join ecrf.act a on a.chain = of_chain and a.action = 'ask-unlock'
            and a.target = 'lock-request/' || r.id and a.who = r.asked_by
          where r.lock_id = old.id and r.asked_by <> new.undone_by)) then
      return new;
    end if;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- What was asked for is decided once.
create function decide_lock_request_once() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.state = 'ASKED' and new.state <> 'ASKED'
     and to_jsonb(new) - '{state,decided_by,decided_role,decided_at}'::text[]
       = to_jsonb(old) - '{state,decided_by,decided_role,decided_at}'::text[] then
    return new;
  end if;
  raise exception 'what was asked for is decided once: % refused', tg_op
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete on lock_record
  for each row execute function refuse_all_but_undoing();
create trigger no_truncate before truncate on lock_record
  for each statement execute function refuse_change();
create trigger append_only before update or delete on data_cut
  for each row execute function refuse_change();
create trigger no_truncate before truncate on data_cut
  for each statement execute function refuse_change();
create trigger append_only before update or delete on lock_member
  for each row execute function refuse_change();
create trigger no_truncate before truncate on lock_member
  for each statement execute function refuse_change();
create trigger decided_once before update or delete on lock_request
  for each row execute function decide_lock_request_once();
create trigger no_truncate before truncate on lock_request
  for each statement execute function refuse_change();
alter table lock_record enable always trigger append_only;
alter table lock_record enable always trigger no_truncate;
alter table data_cut enable always trigger append_only;
alter table data_cut enable always trigger no_truncate;
alter table lock_member enable always trigger append_only;
alter table lock_member enable always trigger no_truncate;
alter table lock_request enable always trigger decided_once;
alter table lock_request enable always trigger no_truncate;

-- What stays open is kept as it was; a value goes where an open redaction names it.
create function refuse_all_but_erased_copy() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - '{data,marks}'::text[] = to_jsonb(old) - '{data,marks}'::text[]
     and not exists (
       select from (
         select d.key from jsonb_each(old.data) d where new.data -> d.key is distinct from d.value
         union
         select d.key from jsonb_each(new.data) d where old.data -> d.key is distinct from d.value) x
        where not exists (
          select from ecrf.subject s
            join ecrf.act a on a.chain = 'subject:' || s.study || '/' || s.number
             and a.action = 'redact'
             and a.target ~ ('^act/[0-9]+/')
             and substring(a.target from '^act/[0-9]+/(.*)$')
               = concat_ws('/', old.visit, old.form, x.key)
           where s.id = old.subject_id)) then
    return new;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on lock_entry
  for each row execute function refuse_all_but_erased_copy();
create trigger no_truncate before truncate on lock_entry
  for each statement execute function refuse_change();
alter table lock_entry enable always trigger append_only;
alter table lock_entry enable always trigger no_truncate;

-- The copies of what is erased go with it.
create function erase_locked_copy(of_subject bigint, of_path text, gone text) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  update ecrf.lock_entry k
     set data = k.data - d.key,
         marks = coalesce((
           select jsonb_agg(m) from jsonb_array_elements(k.marks) m where m ->> 'item' <> d.key), '[]')
    from ecrf.lock_entry x cross join lateral jsonb_each(x.data) d
   where x.subject_id = of_subject and (k.lock_id, k.subject_id, k.visit, k.form)
       = (x.lock_id, x.subject_id, x.visit, x.form)
     and concat_ws('/', x.visit, x.form, d.key) = of_path
     and coalesce(d.value ->> 'value', d.value ->> 'reason') = gone;
end $$;

create or replace function erase_beside(of_subject bigint, told ecrf.act, of_path text, gone text)
  returns void language plpgsql set search_path = pg_catalog as $$
begin
  if of_path = 'reason' then
    perform ecrf.erase_reason(of_subject, told, gone);
  elsif of_path like 'query/%/message%' then
    perform ecrf.erase_message(of_path, gone);
  else
    perform ecrf.erase_file(of_subject, of_path, gone);
    perform ecrf.erase_locked_copy(of_subject, of_path, gone);
  end if;
end $$;

-- A signature becomes void where something that it covers is still open.
create function refuse_locked_void() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (
       select from ecrf.signature_entry c
        where c.signature_id = new.id
          and ecrf.degree_at(new.subject_id, c.visit, c.form) <> 'LOCKED') then
    perform ecrf.refuse_closed(tg_table_name, tg_op, 'LOCKED', true);
  end if;
  return new;
end $$;
create trigger refuse_locked_void before update on signature
  for each row execute function refuse_locked_void();

-- Content of a file: of a subject in which something may still be entered.
create function refuse_locked_content() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if exists (
       select from ecrf.subject s
        cross join lateral jsonb_array_elements(ecrf.locks_on(s.study, s.site, s.id, null)) l
        where s.id = new.subject_id and l ->> 'level' in ('SUBJECT', 'SITE', 'STUDY')
          and l -> 'open' = '[]') then
    perform ecrf.refuse_closed(tg_table_name, tg_op, 'LOCKED', false);
  end if;
  return new;
end $$;
create trigger refuse_locked before insert on attachment_part
  for each row execute function refuse_locked_content();

-- Nobody is added to a site that is closed to entry, and what its data rest on does not change.
create function refuse_locked_site() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  told jsonb := to_jsonb(new);
begin
  perform ecrf.refuse_closed(
    tg_table_name, tg_op,
    ecrf.degree_of(told ->> 'study', nullif(coalesce(told ->> 'site', told ->> 'code'), '')),
    tg_table_name in ('verification_plan', 'study_version'));
  return new;
end $$;
create trigger refuse_locked_site before insert on subject
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert on site
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert on version_in_force
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert on study_version
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert or update on study_parameter
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert or update on reference_range
  for each row execute function refuse_locked_site();
create trigger refuse_locked_site before insert or update on verification_plan
  for each row execute function refuse_locked_site();

grant select, insert on data_cut, lock_record, lock_member, lock_entry, lock_request to ecrf_app;
grant update (undone_at, undone_by, undone_role) on lock_record to ecrf_app;
grant update (state, decided_by, decided_role, decided_at) on lock_request to ecrf_app;
grant usage on sequence data_cut_id, lock_record_id, lock_request_id to ecrf_app;
