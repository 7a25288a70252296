-- Studies, sites, grants, subjects, entries, decisions, and the trail.
-- Migrated as ecrf_owner; the server's user ecrf_app gets what it needs and no more.

grant usage on schema ecrf to ecrf_app;

-- ---------------------------------------------------------------- studies and sites

create table study (
  id text primary key,
  version int not null check (version > 0)
);
comment on column study.version is 'the newest of study_version; version_in_force says which one is worked with';

create table study_version (
  study text not null references study,
  version int not null check (version > 0),
  yaml text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (study, version)
);

create table site (
  study text not null references study,
  code text not null,
  name text not null,
  time_zone text not null,
  subjects int not null default 0,
  primary key (study, code)
);
comment on column site.subjects is 'numbers given so far; never counted down';

-- A site works with the highest version that has come into force there.
create sequence version_in_force_id increment 10;
create table version_in_force (
  id bigint primary key,
  study text not null,
  version int not null,
  site text,
  valid_from timestamptz not null,
  set_by text not null,
  set_at timestamptz not null,
  foreign key (study, version) references study_version (study, version),
  foreign key (study, site) references site (study, code)
);
comment on column version_in_force.site is 'null: all sites of the study, also those to come';
create index version_in_force_study on version_in_force (study, site);

-- ---------------------------------------------------------------- access

create sequence access_grant_id increment 10;
create table access_grant (
  id bigint primary key,
  study text not null references study,
  user_name text not null,
  role text not null,
  site text,
  valid_from timestamptz not null,
  valid_until timestamptz,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  foreign key (study, site) references site (study, code)
);
comment on column access_grant.site is 'null: all sites of the study';
create index access_grant_user on access_grant (user_name, study);

-- ---------------------------------------------------------------- subjects and their entries

create sequence subject_id increment 10;
create table subject (
  id bigint primary key,
  study text not null,
  number text not null,
  site text not null,
  state text not null check (state in ('SCREENING', 'ENROLLED', 'SCREEN_FAILED', 'WITHDRAWN')),
  study_version int not null,
  consented date not null,
  registered_at timestamptz not null,
  left_on date,
  doses jsonb not null default '[]',
  unique (study, number),
  foreign key (study, site) references site (study, code),
  foreign key (study, study_version) references study_version (study, version)
);
comment on column subject.study_version is 'registered with';
comment on column subject.left_on is 'day of the screening failure or of the withdrawal';
comment on column subject.doses is 'visits whose dose is authorised; each has its decision';
create index subject_site on subject (study, site, number);

create table entry (
  subject_id bigint not null references subject,
  visit text not null,
  form text not null,
  study_version int not null,
  state text not null check (state in ('IN_PROGRESS', 'COMPLETE')),
  data jsonb not null,
  version int not null,
  primary key (subject_id, visit, form)
);
comment on table entry is 'one form of a subject''s visit as it stands; projected from the trail';
comment on column entry.visit is 'with its number where the visit repeats: unscheduled[2]; so the form';
comment on column entry.study_version is 'that it was last written with';
comment on column entry.data is
  'item or group[n]/item -> {value, unit} or {missing, reason}, with version, by, at; calculated: true where computed';

create sequence decision_id increment 10;
create table decision (
  id bigint primary key,
  subject_id bigint not null references subject,
  kind text not null check (kind in ('ENROLMENT', 'SCREEN_FAILURE', 'WITHDRAWAL', 'DOSE')),
  who text not null,
  role text not null,
  at timestamptz not null,
  on_date date,
  scope text,
  reason text,
  visit text,
  verdicts jsonb not null,
  check ((kind = 'DOSE') = (visit is not null))
);
comment on column decision.visit is 'whose dose is authorised';
comment on column decision.verdicts is 'what the criteria said, frozen with the values they rest on';
create index decision_subject on decision (subject_id, kind);

-- ---------------------------------------------------------------- the trail

create table act (
  chain text not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  who text not null,
  role text not null,
  action text not null,
  target text not null,
  request text,
  definition int,
  act text not null,
  disclosed jsonb not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null,
  primary key (chain, seq),
  constraint act_hash check (hash = sha256(prev_hash || convert_to(act, 'UTF8')))
);
comment on table act is 'append-only; one row for each act';
comment on column act.act is 'the hashed text, RFC 8785; values stand in it as salted commitments';
comment on column act.disclosed is 'the values and their salts, in the order of the changes in act';
create unique index act_request on act (chain, request) where request is not null;

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- A new act continues its chain, and the columns beside the text say what the text says.
create function continue_chain() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  last_seq bigint;
  last_hash bytea;
  told jsonb := new.act::jsonb;
begin
  select a.seq, a.hash into last_seq, last_hash
    from ecrf.act a where a.chain = new.chain order by a.seq desc limit 1;
  if new.seq <> coalesce(last_seq, 0) + 1
     or new.prev_hash <> coalesce(last_hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'act % does not continue chain %', new.seq, new.chain
      using errcode = 'integrity_constraint_violation';
  end if;
  if (told ->> 'chain', told ->> 'seq', told ->> 'by', told ->> 'role', told ->> 'action',
      told ->> 'target', told ->> 'request', told ->> 'definition')
     is distinct from
     (new.chain, new.seq::text, new.who, new.role, new.action,
      new.target, new.request, new.definition::text)
     or (told ->> 'at')::timestamptz is distinct from new.at then
    raise exception 'act % of chain % says otherwise than its columns', new.seq, new.chain
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger continue_chain before insert on act
  for each row execute function continue_chain();
create trigger append_only before update or delete on act
  for each row execute function refuse_change();
create trigger no_truncate before truncate on act
  for each statement execute function refuse_change();
create trigger append_only before update or delete on study_version
  for each row execute function refuse_change();
create trigger no_truncate before truncate on study_version
  for each statement execute function refuse_change();
create trigger append_only before update or delete on version_in_force
  for each row execute function refuse_change();
create trigger no_truncate before truncate on version_in_force
  for each statement execute function refuse_change();
create trigger append_only before update or delete on decision
  for each row execute function refuse_change();
create trigger no_truncate before truncate on decision
  for each statement execute function refuse_change();
-- also where session_replication_role is replica
alter table act enable always trigger continue_chain;
alter table act enable always trigger append_only;
alter table act enable always trigger no_truncate;
alter table study_version enable always trigger append_only;
alter table study_version enable always trigger no_truncate;
alter table version_in_force enable always trigger append_only;
alter table version_in_force enable always trigger no_truncate;
alter table decision enable always trigger append_only;
alter table decision enable always trigger no_truncate;

-- ---------------------------------------------------------------- locked is locked

-- The use cases refuse it first, with a sentence; this stands behind them. What is said about the
-- data is refused where they are locked; the data themselves where they are frozen, too.
create function refuse_closed(what text, op text, degree text, review boolean) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  if degree = 'LOCKED' or (degree = 'FROZEN' and not review) then
    raise exception '% of a % place: % refused', what, lower(degree), op
      using errcode = 'insufficient_privilege';
  end if;
end $$;

create function refuse_locked() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  told jsonb := to_jsonb(new);
begin
  if tg_table_name = 'subject' then
    perform ecrf.refuse_closed(tg_table_name, tg_op, ecrf.degree_at(new.id, null, null), false);
  elsif told ->> 'query_id' is not null then
    perform ecrf.refuse_closed(
              tg_table_name, tg_op, ecrf.degree_at(q.subject_id, q.visit, q.form), true)
       from ecrf.query q where q.id = new.query_id;
  elsif tg_table_name = 'signature_entry' then
    perform ecrf.refuse_closed(
              tg_table_name, tg_op, ecrf.degree_at(s.subject_id, new.visit, new.form), true)
       from ecrf.signature s where s.id = new.signature_id;
  else
    perform ecrf.refuse_closed(
      tg_table_name, tg_op, ecrf.degree_at(new.subject_id, told ->> 'visit', told ->> 'form'),
      tg_table_name in ('query', 'verification_mark', 'safety_alert', 'deviation'));
  end if;
  return new;
end $$;

create trigger refuse_locked before update on subject
  for each row execute function refuse_locked();
create trigger refuse_locked before insert or update on entry
  for each row execute function refuse_locked();

-- ---------------------------------------------------------------- what the server's user may do

grant select, insert on act, study_version, version_in_force, decision to ecrf_app;
grant select, insert on subject, entry, study, site, access_grant to ecrf_app;
grant update (state, left_on, doses) on subject to ecrf_app;
grant update (state, data, study_version, version) on entry to ecrf_app;
grant update (version) on study to ecrf_app;
grant update (subjects) on site to ecrf_app;
grant update (revoked_by, revoked_at) on access_grant to ecrf_app;
grant usage on sequence version_in_force_id, access_grant_id, subject_id, decision_id to ecrf_app;
grant select on flyway_schema_history to ecrf_app;
