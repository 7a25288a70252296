-- Data queries and lock records.

create sequence query_id increment 50;
create table query (
  id bigint primary key,
  study text not null references study,
  subject_id bigint not null references subject,
  subject text not null,
  site text not null,
  visit text not null,
  form text not null,
  item text not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  origin text not null check (origin in ('PERSON', 'CHECK')),
  check_id text,
  message jsonb not null,
  fingerprint text,
  accepted boolean not null default false,
  messages int not null,
  opened_by text not null,
  opened_role text not null,
  opened_at timestamptz not null,
  version int not null,
  check ((origin = 'CHECK') = (check_id is not null)),
  check (origin = 'CHECK' or fingerprint is null)
);
comment on column query.subject is 'its number; like the site it never changes';
comment on column query.message is 'language -> text';
comment on column query.fingerprint is
  'of the finding and of the values that it rests on; null: forgotten, one of them was erased';
comment on column query.accepted is 'a person has closed it: the same finding on the same values stays quiet';
comment on column query.messages is 'how many there are in query_message';
create index query_subject on query (subject_id);
create index query_site on query (study, site, id);
create index query_open on query (study, id) where state <> 'CLOSED';
create unique index query_once on query (subject_id, fingerprint) where state <> 'CLOSED';

create table query_message (
  -- a save may close one query and open another: their rows arrive in any order
  query_id bigint not null references query deferrable initially deferred,
  seq int not null,
  who text not null,
  role text not null,
  at timestamptz not null,
  kind text not null check (kind in ('RAISED', 'ANSWERED', 'CLOSED', 'REOPENED')),
  message text not null,
  primary key (query_id, seq)
);

-- taken one after the other within a study, so that the order of the numbers is that of the locks
create sequence lock_record_id;
create table lock_record (
  id bigint primary key,
  study text not null references study,
  subject_id bigint not null unique references subject,
  subject text not null,
  site text not null,
  at timestamptz not null,
  locked_by text not null,
  role text not null,
  trail_seq bigint not null,
  trail_head bytea not null check (length(trail_head) = 32)
);
comment on column lock_record.trail_head is 'hash of the act of locking, with which the subject''s chain ends';
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

-- nothing is asked, answered or decided about a locked subject
create trigger refuse_locked before insert or update on query
  for each row execute function refuse_locked();
create trigger refuse_locked before insert on decision
  for each row execute function refuse_locked();

create function refuse_locked_message() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if (select s.locked from ecrf.query q join ecrf.subject s on s.id = q.subject_id
      where q.id = new.query_id) then
    raise exception 'query_message of a locked subject: % refused', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger refuse_locked before insert on query_message
  for each row execute function refuse_locked_message();

grant select, insert, update on query to ecrf_app;
grant select, insert on query_message, lock_record to ecrf_app;
grant usage on sequence query_id, lock_record_id to ecrf_app;
