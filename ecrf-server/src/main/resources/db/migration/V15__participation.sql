-- What a subject has withdrawn from.

alter table subject add column withdrawn_from text;
comment on column subject.withdrawn_from is
  'code of the study''s scope of withdrawal: what it does not keep is neither due nor entered';
grant update (withdrawn_from) on subject to ecrf_app;

-- ---------------------------------------------------------------- alerts


create sequence safety_alert_id increment 10;
create table safety_alert (
  id bigint primary key,
  study text not null,
  subject_id bigint not null references subject,
  subject text not null,
  site text not null,
  visit text not null,
  form text not null,
  matter text not null check (matter in ('SERIOUS_EVENT', 'PREGNANCY')),
  state text not null check (state in ('WAITING', 'OPENED', 'RETRACTED')),
  raised_at timestamptz not null,
  open_until timestamptz not null,
  escalated_at timestamptz,
  opened_by text,
  opened_role text,
  opened_at timestamptz,
  version int not null,
  unique (subject_id, visit, form),
  check ((opened_at is null) = (opened_by is null)),
  check ((opened_at is null) = (opened_role is null)),
  check ((state = 'WAITING') <= (opened_at is null)),
  check ((state = 'OPENED') <= (opened_at is not null))
);
comment on table safety_alert is
  'a serious adverse event or a pregnancy that was recorded; waits until the sponsor opens it';
comment on column safety_alert.state is
  'RETRACTED: what it was raised for was entered by mistake, or says so no longer';
create index safety_alert_study on safety_alert (study, site, id);
create index safety_alert_late on safety_alert (open_until)
  where state = 'WAITING' and escalated_at is null;

create trigger refuse_locked before insert or update on safety_alert
  for each row execute function refuse_locked();

grant select, insert on safety_alert to ecrf_app;
grant update (state, raised_at, open_until, escalated_at, opened_by, opened_role, opened_at, version)
  on safety_alert to ecrf_app;
grant usage on sequence safety_alert_id to ecrf_app;

-- ---------------------------------------------------------------- what the sponsor says of deviations

create sequence deviation_id increment 10;
create table deviation (
  id bigint primary key,
  study text not null,
  subject_id bigint not null references subject,
  query_id bigint references query,
  visit text,
  form text,
  class text not null,
  note text not null,
  state text not null check (state in ('CLASSED', 'CLOSED')),
  decided_by text not null,
  decided_role text not null,
  decided_at timestamptz not null,
  version int not null,
  unique (query_id),
  unique (subject_id, visit, form),
  check ((query_id is null) = (visit is not null)),
  check ((visit is null) = (form is null))
);
comment on table deviation is
  'the sponsor''s record beside a deviation: the query of a check that has found it, or the form in which the site has recorded it';

create trigger refuse_locked before insert or update on deviation
  for each row execute function refuse_locked();

grant select, insert on deviation to ecrf_app;
grant update (class, note, state, decided_by, decided_role, decided_at, version) on deviation to ecrf_app;
grant usage on sequence deviation_id to ecrf_app;
