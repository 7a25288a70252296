-- Who is signed in, by the identity provider's sessions, and what it has told of them.

create table login (
  session text primary key,
  subject text not null,
  who text not null,
  how text not null check (how in ('BROWSER', 'PROGRAM')),
  state text not null check (state in ('OPEN', 'SIGNED_OUT', 'IDLE', 'ENDED', 'CLOSED')),
  began_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'OPEN') = (ended_at is null))
);
comment on table login is 'one row for each session of the identity provider; projected from the trail';
comment on column login.session is 'the claim sid; of a token without one its jti';
comment on column login.subject is 'the claim sub';
comment on column login.state is
  'SIGNED_OUT by the person; IDLE after a time without activity; ENDED by the provider; CLOSED with the account';
create index login_ended on login (ended_at) where state <> 'OPEN';
create index login_open on login (subject) where state = 'OPEN';

create table logout_notice (
  id text primary key,
  received_at timestamptz not null
);
comment on table logout_notice is 'logout tokens by their claim jti, so that none counts twice';

create table provider_position (
  events text primary key,
  read_until timestamptz not null
);
comment on table provider_position is 'how far the provider''s own records have been read into the trail';
insert into provider_position values ('refused', now()), ('accounts', now());

grant select, insert on login to ecrf_app;
grant update (who, how, state, began_at, ended_at) on login to ecrf_app;
grant select, insert, delete on logout_notice to ecrf_app;
grant select on provider_position to ecrf_app;
grant update (read_until) on provider_position to ecrf_app;
