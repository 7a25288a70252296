-- Seals: the heads of the chains, signed with a key that is not in the database.

create table seal (
  scope text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  key text not null,
  seal text not null,
  hash bytea not null,
  signature bytea not null check (length(signature) = 64),
  primary key (scope, number),
  constraint seal_hash check (hash = sha256(convert_to(seal, 'UTF8')))
);
comment on table seal is 'append-only; for each study, and for the platform, a chain of its own';
comment on column seal.scope is 'study:<id> with the chains of its subjects, or platform';
comment on column seal.seal is
  'the signed text, RFC 8785: the heads that changed since the seal before, whose hash it holds';
comment on column seal.key is 'SHA-256 of the public key (X.509 form)';

create table sealed_head (
  chain text primary key,
  seq bigint not null,
  hash bytea not null,
  number bigint not null
);
comment on table sealed_head is 'what the seals say of each chain, for the next seal; no proof';

-- A new seal continues those of its scope, its columns say what its text says, and what it seals
-- stands in the trail.
create function continue_seals() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  last_number bigint;
  last_hash bytea;
  told jsonb := new.seal::jsonb;
begin
  select s.number, s.hash into last_number, last_hash
    from ecrf.seal s where s.scope = new.scope order by s.number desc limit 1;
  if new.number <> coalesce(last_number, 0) + 1
     or told ->> 'previous' <> encode(coalesce(last_hash, decode(repeat('00', 32), 'hex')), 'hex')
  then
    raise exception 'seal % does not continue those of %', new.number, new.scope
      using errcode = 'integrity_constraint_violation';
  end if;
  if (told ->> 'scope', told ->> 'number', told ->> 'key')
     is distinct from (new.scope, new.number::text, new.key)
     or (told ->> 'at')::timestamptz is distinct from new.at then
    raise exception 'seal % of % says otherwise than its columns', new.number, new.scope
      using errcode = 'integrity_constraint_violation';
  end if;
  if exists (
    select from jsonb_array_elements(told -> 'heads') h
     where not exists (
       select from ecrf.act a
        where a.chain = h ->> 'chain' and a.seq = (h ->> 'seq')::bigint
          and a.hash = decode(h ->> 'hash', 'hex'))) then
    raise exception 'seal % of % seals what is not in the trail', new.number, new.scope
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- Runs as its owner: nobody else writes to the table.
create function note_sealed_heads() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into ecrf.sealed_head as known (chain, seq, hash, number)
  select h ->> 'chain', (h ->> 'seq')::bigint, decode(h ->> 'hash', 'hex'), new.number
    from jsonb_array_elements(new.seal::jsonb -> 'heads') h
  on conflict (chain) do update
    set seq = excluded.seq, hash = excluded.hash, number = excluded.number
    where known.seq < excluded.seq;
  return null;
end $$;
revoke execute on function note_sealed_heads() from public;

create trigger continue_seals before insert on seal
  for each row execute function continue_seals();
create trigger note_sealed_heads after insert on seal
  for each row execute function note_sealed_heads();
create trigger append_only before update or delete on seal
  for each row execute function refuse_change();
create trigger no_truncate before truncate on seal
  for each statement execute function refuse_change();
create trigger no_delete before delete on sealed_head
  for each row execute function refuse_change();
create trigger no_truncate before truncate on sealed_head
  for each statement execute function refuse_change();
alter table seal enable always trigger continue_seals;
alter table seal enable always trigger note_sealed_heads;
alter table seal enable always trigger append_only;
alter table seal enable always trigger no_truncate;
alter table sealed_head enable always trigger no_delete;
alter table sealed_head enable always trigger no_truncate;

grant select, insert on seal to ecrf_app;
grant select on sealed_head to ecrf_app;
