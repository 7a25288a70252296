-- What rules may know beside the subject's values: parameters, reference ranges, cohorts.

create table study_parameter (
  study text not null references study,
  parameter text not null,
  site text not null,
  value jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  version int not null,
  primary key (study, parameter, site)
);
comment on column study_parameter.site is 'empty: all sites, where the study has one value for them';
comment on column study_parameter.value is '{value, unit}, {missing, reason}, or {} where it was cleared';

create sequence reference_range_id increment 10;
create table reference_range (
  id bigint primary key,
  study text not null,
  site text not null,
  analyte text not null,
  sex text check (sex in ('M', 'F')),
  from_age int not null,
  to_age int,
  valid_from date not null,
  valid_until date,
  low text,
  high text,
  unit text,
  added_by text not null,
  added_at timestamptz not null,
  foreign key (study, site) references site (study, code),
  check (low is not null or high is not null),
  check (from_age >= 0 and (to_age is null or to_age >= from_age)),
  check (valid_until is null or valid_until >= valid_from)
);
comment on table reference_range is 'what a site''s laboratory states as normal for an analyte';
comment on column reference_range.sex is 'null: both';
comment on column reference_range.low is 'as written; so high';
create index reference_range_site on reference_range (study, site);

create table cohort (
  study text not null references study,
  cohort text not null,
  primary key (study, cohort)
);
comment on table cohort is 'whoever enrols holds the rows of the subject''s cohorts: places are given one by one';

create table cohort_place (
  study text not null,
  cohort text not null,
  subject_id bigint not null references subject,
  given_at timestamptz not null,
  primary key (study, cohort, subject_id),
  foreign key (study, cohort) references cohort
);
comment on table cohort_place is 'membership at enrolment; a withdrawn subject''s place stays used';
create index cohort_place_subject on cohort_place (subject_id);

create trigger append_only before update or delete on cohort_place
  for each row execute function refuse_change();
create trigger no_truncate before truncate on cohort_place
  for each statement execute function refuse_change();
alter table cohort_place enable always trigger append_only;
alter table cohort_place enable always trigger no_truncate;

grant select, insert on study_parameter, reference_range, cohort, cohort_place to ecrf_app;
grant update (value, set_by, set_at, version) on study_parameter to ecrf_app;
grant update (valid_until) on reference_range to ecrf_app;
grant update on cohort to ecrf_app;
grant usage on sequence reference_range_id to ecrf_app;
