-- What was compared with its source or reviewed, and how much of it is asked for.

alter table site add column verification_seed text not null
  check (verification_seed ~ '^[0-9a-f]{32}$');
comment on column site.verification_seed is
  'drawn when the site was added and never again; says which of its subjects are verified whole';

create table verification_plan (
  study text not null,
  site text not null,
  plan text not null,
  version int not null check (version > 0),
  set_by text not null,
  set_at timestamptz not null,
  primary key (study, site),
  foreign key (study, site) references site (study, code)
);
comment on table verification_plan is 'what a site is asked for beyond the study''s own plan';

create table verification_mark (
  subject_id bigint not null references subject,
  visit text not null,
  form text not null,
  item text not null,
  kind text not null check (kind in ('SOURCE', 'MEDICAL', 'DATA')),
  item_version int,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  marked_by text not null,
  marked_role text not null,
  marked_at timestamptz not null,
  primary key (subject_id, visit, form, item, kind),
  check ((digest is null) = (item_version is null))
);
comment on table verification_mark is
  'of each item and kind the last mark; without a digest where it was taken back';
comment on column verification_mark.item_version is
  'the version of the item that was seen: a later one in entry.data is "changed since verified"';

create trigger refuse_locked before insert or update on verification_mark
  for each row execute function refuse_locked();

grant select, insert, update on verification_plan, verification_mark to ecrf_app;
