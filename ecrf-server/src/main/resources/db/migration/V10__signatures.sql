-- Electronic signatures (21 CFR 11.50, 11.70), and those that are being made.

create sequence signature_id increment 10;
create table signature (
  id bigint primary key,
  study text not null,
  subject_id bigint not null references subject,
  subject text not null,
  site text not null,
  kind text not null check (kind in ('FORM', 'VISIT', 'CASEBOOK')),
  visit text,
  form text,
  state text not null check (state in ('SIGNED', 'VOID')),
  who text not null,
  printed_name text not null,
  role text not null,
  at timestamptz not null,
  zone text not null,
  authenticated_at timestamptz not null,
  meaning text not null,
  language text not null,
  definition int not null,
  digest text not null check (length(digest) = 64),
  voided_at timestamptz,
  voided_by text,
  check ((kind = 'CASEBOOK') = (visit is null)),
  check ((kind = 'FORM') = (form is not null)),
  check ((state = 'VOID') = (voided_at is not null and voided_by is not null))
);
comment on table signature is 'what somebody has signed; void where something of it was changed later';
comment on column signature.zone is 'of the site, in which the signer reads the time';
comment on column signature.authenticated_at is 'when the identity provider asked for the password (auth_time)';
comment on column signature.meaning is 'as the signer read it, in this language';
comment on column signature.digest is 'SHA-256 of the signature''s text: the audit trail''s document tells how';
create index signature_subject on signature (subject_id);
create index signature_site on signature (study, site, id);

create table signature_entry (
  signature_id bigint not null references signature deferrable initially deferred,
  visit text not null,
  form text not null,
  items int not null,
  left_out jsonb not null,
  salt text,
  digest text not null check (length(digest) = 64),
  primary key (signature_id, visit, form)
);
comment on table signature_entry is 'the forms that a signature covers, as they were';
comment on column signature_entry.items is 'how many have a value or a missing code';
comment on column signature_entry.left_out is 'items of the form that the signer may not see, and has not signed';
comment on column signature_entry.salt is 'null: erased with what was redacted there, so that nobody can guess it';

-- A signature stays as it was made; it becomes void once, and is never signed again.
create function keep_signature() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.state = 'SIGNED' and new.state = 'VOID'
     and to_jsonb(new) - '{state,voided_at,voided_by}'::text[]
       = to_jsonb(old) - '{state,voided_at,voided_by}'::text[] then
    return new;
  end if;
  raise exception 'a signature is not changed: % refused', tg_op
    using errcode = 'insufficient_privilege';
end $$;
create function keep_signed_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.salt is null
     and to_jsonb(new) - 'salt' = to_jsonb(old) - 'salt' then
    return new;
  end if;
  raise exception 'what was signed is not changed: % refused', tg_op
    using errcode = 'insufficient_privilege';
end $$;

create trigger keep_signature before update or delete on signature
  for each row execute function keep_signature();
create trigger no_truncate before truncate on signature
  for each statement execute function refuse_change();
create trigger keep_signed_entry before update or delete on signature_entry
  for each row execute function keep_signed_entry();
create trigger no_truncate before truncate on signature_entry
  for each statement execute function refuse_change();

-- Of a visit and of the casebook what is open may be signed.
create function refuse_locked_signature() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.kind not in ('VISIT', 'CASEBOOK') or not exists (
       select from ecrf.entry e
        where e.subject_id = new.subject_id and (new.visit is null or e.visit = new.visit)
          and ecrf.degree_at(e.subject_id, e.visit, e.form) <> 'LOCKED') then
    perform ecrf.refuse_closed(
      tg_table_name, tg_op, ecrf.degree_at(new.subject_id, new.visit, new.form), true);
  end if;
  return new;
end $$;
create trigger refuse_locked before insert on signature
  for each row execute function refuse_locked_signature();
create trigger refuse_locked before insert on signature_entry
  for each row execute function refuse_locked();
alter table signature enable always trigger keep_signature;
alter table signature enable always trigger no_truncate;
alter table signature_entry enable always trigger keep_signed_entry;
alter table signature_entry enable always trigger no_truncate;

-- One row for each signature that somebody has begun: what the answer of the identity provider is held against.
-- It is in the database, so that the answer may come to another node than the one where it began.
create sequence signing_id increment 10;
create table signing (
  id bigint primary key,
  study text not null,
  subject text not null,
  kind text not null,
  visit text,
  form text,
  meaning text not null,
  language text not null,
  covers jsonb not null,
  who text not null,
  person text,
  session text,
  request text not null,
  key text not null unique,
  nonce text,
  verifier text,
  answers_to text not null,
  back text,
  began_at timestamptz not null,
  until timestamptz not null,
  state text not null check (state in ('WAITING', 'ANSWERED', 'SIGNED', 'REFUSED')),
  refusal text,
  because jsonb,
  signature_id bigint references signature deferrable initially deferred,
  version int not null,
  unique (who, request),
  check ((state = 'SIGNED') = (signature_id is not null)),
  check ((state = 'REFUSED') = (refusal is not null)),
  check ((state = 'WAITING') = (nonce is not null and verifier is not null))
);
comment on table signing is 'signatures that were begun; nothing of the trail, removed after a day';
comment on column signing.covers is 'the forms with salt and digest as they were shown';
comment on column signing.session is 'of the browser in which it was begun; null: by a program';
comment on column signing.person is 'the claim sub, where the container has told it';
comment on column signing.key is 'the parameter state of the request to the identity provider';
comment on column signing.state is 'ANSWERED: an answer has come, and no second one is taken';
create index signing_who on signing (who, id);

grant select, insert on signature, signature_entry, signing to ecrf_app;
grant update (state, voided_at, voided_by) on signature to ecrf_app;
grant update (salt) on signature_entry to ecrf_app;
grant update (state, refusal, because, signature_id, nonce, verifier, version) on signing to ecrf_app;
grant delete on signing to ecrf_app;
grant usage on sequence signature_id, signing_id to ecrf_app;
