-- Letters, and what queries have beside their conversation.

create table mail_address (
  user_name text primary key,
  address text not null,
  language text not null,
  told_at timestamptz not null
);
comment on table mail_address is 'where accounts are written to, as the identity provider said at the last login';

create sequence letter_id increment 1;
create table letter (
  id bigint primary key,
  to_user text not null,
  subject jsonb not null,
  message jsonb not null,
  path text not null,
  once text,
  written_at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  attempts int not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  error text,
  failed_at timestamptz,
  unique (to_user, once),
  check ((state = 'SENT') = (sent_at is not null))
);
comment on table letter is 'the outbox: letters hold no data of subjects';
comment on column letter.once is 'a person gets one letter of this name';
create index letter_due on letter (next_at, id) where state = 'WAITING';
create index letter_failed on letter (failed_at) where error is not null;

alter table query add column category text;
alter table query add column due date;
alter table query add column assigned_role text;
alter table query add column assigned_to text;
alter table query add check (assigned_role is null or assigned_to is null);
alter table query drop constraint query_state_check;
alter table query add constraint query_state_check
  check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'));
alter table query_message drop constraint query_message_kind_check;
alter table query_message add constraint query_message_kind_check
  check (kind in ('RAISED', 'ANSWERED', 'CLOSED', 'REOPENED', 'CANCELLED', 'ASSIGNED'));
comment on column query.visit is 'with form and item its place; - stands for all of it';
comment on column query.message is 'language -> text; of a check that asks again, what it asks now';
comment on column query.due is 'the last day on which an answer is in time; null where none is open';
drop index query_open;
drop index query_once;
create index query_open on query (study, id) where state in ('OPEN', 'ANSWERED');
create index query_due on query (study, due, id) where state in ('OPEN', 'ANSWERED');
create unique index query_once on query (subject_id, fingerprint)
  where state in ('OPEN', 'ANSWERED');

create table digest (day date primary key);
comment on table digest is 'days whose letters about open queries have been written';

grant select, insert on digest to ecrf_app;
grant select, insert on mail_address to ecrf_app;
grant update (address, language, told_at) on mail_address to ecrf_app;
grant select, insert on letter to ecrf_app;
grant update (state, attempts, next_at, sent_at, error, failed_at) on letter to ecrf_app;
grant usage on sequence letter_id to ecrf_app;
