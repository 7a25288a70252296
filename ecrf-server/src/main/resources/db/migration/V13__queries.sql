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

grant select, insert on mail_address to ecrf_app;
grant update (address, language, told_at) on mail_address to ecrf_app;
grant select, insert on letter to ecrf_app;
grant update (state, attempts, next_at, sent_at, error, failed_at) on letter to ecrf_app;
grant usage on sequence letter_id to ecrf_app;
