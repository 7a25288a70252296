-- Data queries and lock records.

create sequence query_id increment 10;
create table query (
  id bigint primary key,
  study text not null references study,
  subject_id bigint not null references subject,
  visit text not null,
  form text not null,
  item text not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  origin text not null check (origin in ('PERSON', 'CHECK')),
  check_id text,
  message jsonb not null,
  value jsonb,
  opened_by text not null,
  opened_role text not null,
  opened_at timestamptz not null,
  version int not null
);
comment on column query.message is 'language -> text';
comment on column query.value is 'what the item held when a check raised the query';
create index query_subject on query (subject_id, visit, form);
create index query_open on query (study, state) where state <> 'CLOSED';

create table query_message (
  query_id bigint not null references query,
  seq int not null,
  who text not null,
  role text not null,
  at timestamptz not null,
  kind text not null check (kind in ('RAISED', 'ANSWERED', 'CLOSED', 'REOPENED')),
  message text not null,
  primary key (query_id, seq)
);

-- without a cache: the order of the numbers is the order of the locks
create sequence lock_record_id;
create table lock_record (
  id bigint primary key,
  study text not null references study,
  subject_id bigint not null unique references subject,
  at timestamptz not null,
  locked_by text not null,
  role text not null,
  trail_seq bigint not null,
  trail_head bytea not null check (length(trail_head) = 32)
);
comment on column lock_record.trail_head is 'hash of the subject''s last act before the lock''s own';
create index lock_record_study on lock_record (study, id);

create trigger append_only before update or delete on query_message
  for each row execute function refuse_change();
create trigger no_truncate before truncate on query_message
  for each statement execute function refuse_change();
create trigger append_only before update or delete on lock_record
  for each row execute function refuse_change();
create trigger no_truncate before truncate on lock_record
  for each statement execute function refuse_change();
alter table query_message enable always trigger append_only;
alter table query_message enable always trigger no_truncate;
alter table lock_record enable always trigger append_only;
alter table lock_record enable always trigger no_truncate;

grant select, insert, update on query to ecrf_app;
grant select, insert on query_message, lock_record to ecrf_app;
grant usage on sequence query_id, lock_record_id to ecrf_app;
