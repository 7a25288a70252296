-- Delegation records, the review of access, and the beginning and the end of sites.

alter table access_grant add column tasks text;
alter table access_grant add column trained_on date;
alter table access_grant add column training text;
alter table access_grant add column authorised_by text;
alter table access_grant add column authorised_at timestamptz;
alter table access_grant add constraint access_grant_training_check
  check ((trained_on is null) = (training is null));
alter table access_grant add constraint access_grant_authorised_check
  check ((authorised_at is null) = (authorised_by is null));
comment on column access_grant.tasks is 'what is delegated, where it is less than the role';
comment on column access_grant.trained_on is 'null: no training is recorded, the grant has no effect';
comment on column access_grant.authorised_at is
  'by the principal investigator; of who works at a site: null has no effect';
create index access_grant_study on access_grant (study, user_name, id);

create sequence access_review_id increment 10;
create table access_review (
  id bigint primary key,
  study text not null references study,
  user_name text not null,
  note text,
  reviewed_by text not null,
  reviewed_at timestamptz not null
);
comment on table access_review is 'somebody has looked at what a person may do in a study';
create index access_review_user on access_review (study, user_name, id);
create trigger append_only before update or delete on access_review
  for each row execute function refuse_change();
create trigger no_truncate before truncate on access_review
  for each statement execute function refuse_change();
alter table access_review enable always trigger append_only;
alter table access_review enable always trigger no_truncate;

alter table site add column state text not null default 'PLANNED'
  check (state in ('PLANNED', 'ACTIVE', 'CLOSED'));

create table site_check (
  study text not null,
  site text not null,
  item text not null,
  done_on date,
  said_by text not null,
  said_at timestamptz not null,
  primary key (study, site, item),
  foreign key (study, site) references site (study, code)
);
comment on column site_check.done_on is 'null: taken back';

grant update (trained_on, training, authorised_by, authorised_at) on access_grant to ecrf_app;
grant select, insert on access_review to ecrf_app;
grant usage on sequence access_review_id to ecrf_app;
grant update (state) on site to ecrf_app;
grant select, insert on site_check to ecrf_app;
grant update (done_on, said_by, said_at) on site_check to ecrf_app;
