-- Redaction of personal data that was captured by accident: the only erasure there is.
--
-- What may be erased is said by the trail itself. The triggers let an update through only where it
-- takes out values that an act "redact" of the same chain names, for a redaction that one person
-- has asked for (by an act) and another one confirms (who stands in the act "redact").

create sequence redaction_id increment 10;
create table redaction (
  id bigint primary key,
  study text not null references study,
  subject_id bigint not null references subject,
  subject text not null,
  site text not null,
  seq bigint not null,
  paths jsonb not null,
  reason text not null,
  asked_by text not null,
  asked_role text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('ASKED', 'DONE', 'DECLINED')),
  decided_by text,
  decided_role text,
  decided_at timestamptz,
  check ((state = 'ASKED') = (decided_by is null)),
  check (state <> 'DONE' or decided_by <> asked_by)
);
comment on column redaction.seq is 'the act in the chain of the subject that brought the value';
comment on column redaction.paths is 'what is to be erased of that act: paths of values, or reason';
create index redaction_study on redaction (study, id);

-- The open redaction for which an act of the chain names this place; null where there is none.
create function redaction_of(of_chain text, of_seq bigint, of_path text) returns bigint
  language sql stable set search_path = pg_catalog as $$
  select d.id
    from ecrf.act r
    cross join lateral jsonb_array_elements(r.act::jsonb -> 'changes') c
    join ecrf.redaction d on c ->> 'path' = 'redaction/' || d.id || '/erased'
   where r.chain = of_chain and r.action = 'redact' and r.seq > of_seq
     and r.target = 'act/' || of_seq || '/' || of_path
     and d.state = 'ASKED' and r.who <> d.asked_by
     and of_chain = 'subject:' || d.study || '/' || d.subject
     and exists (select 1 from ecrf.act q
                  where q.chain = of_chain and q.action = 'ask-redaction'
                    and q.target = 'redaction/' || d.id and q.who = d.asked_by)
   limit 1
$$;

-- A redaction is decided once. Why it was asked for may hold words that have to go: they go where
-- an open redaction names the reason of the act that asked.
create function refuse_second_decision() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if new.reason = '' and to_jsonb(old) - 'reason' = to_jsonb(new) - 'reason'
     and exists (
       select from ecrf.act a
        where a.chain = 'subject:' || old.study || '/' || old.subject
          and a.action = 'ask-redaction' and a.target = 'redaction/' || old.id
          and ecrf.redaction_of(a.chain, a.seq, 'reason') is not null) then
    return new;
  end if;
  if old.state <> 'ASKED' or (old.study, old.subject_id, old.subject, old.seq, old.paths,
      old.reason, old.asked_by, old.asked_at) is distinct from (new.study, new.subject_id,
      new.subject, new.seq, new.paths, new.reason, new.asked_by, new.asked_at) then
    raise exception 'a redaction is decided once: % refused', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger decided_once before update on redaction
  for each row execute function refuse_second_decision();
create trigger append_only before delete on redaction
  for each row execute function refuse_change();
create trigger no_truncate before truncate on redaction
  for each statement execute function refuse_change();
alter table redaction enable always trigger decided_once;
alter table redaction enable always trigger append_only;
alter table redaction enable always trigger no_truncate;

-- A disclosed value is the same as before, or was there and is erased.
create function kept_or_erased(before jsonb, after jsonb) returns boolean
  language sql immutable set search_path = pg_catalog as $$
  select after is not distinct from before
      or (jsonb_typeof(before) = 'object' and after = '{"redacted": true}')
$$;

-- Nothing but named values, and the digest of the request that brought them, is gone.
create function only_erases(of_chain text, of_seq bigint, before jsonb, after jsonb)
  returns boolean language plpgsql stable set search_path = pg_catalog as $$
declare
  was jsonb;
  becomes jsonb;
  erased int := 0;
begin
  if jsonb_array_length(before -> 'changes') <> jsonb_array_length(after -> 'changes')
     or before - 'changes' - 'reason' - 'request' <> after - 'changes' - 'reason' - 'request' then
    return false;
  end if;
  for i in 0 .. jsonb_array_length(before -> 'changes') - 1 loop
    was := before -> 'changes' -> i;
    becomes := after -> 'changes' -> i;
    if becomes <> was then
      if ecrf.redaction_of(of_chain, of_seq, was ->> 'path') is null
         or was - 'from' - 'to' <> becomes - 'from' - 'to'
         or not ecrf.kept_or_erased(was -> 'from', becomes -> 'from')
         or not ecrf.kept_or_erased(was -> 'to', becomes -> 'to') then
        return false;
      end if;
      erased := erased + 1;
    end if;
  end loop;
  if before -> 'reason' is distinct from after -> 'reason' then
    if ecrf.redaction_of(of_chain, of_seq, 'reason') is null
       or not ecrf.kept_or_erased(before -> 'reason', after -> 'reason') then
      return false;
    end if;
    erased := erased + 1;
  end if;
  return erased > 0 and ecrf.kept_or_erased(before -> 'request', after -> 'request');
end $$;

create function refuse_all_but_redaction() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE'
     and (old.chain, old.seq, old.at, old.who, old.role, old.action, old.target, old.request,
          old.definition, old.act, old.prev_hash, old.hash)
         is not distinct from
         (new.chain, new.seq, new.at, new.who, new.role, new.action, new.target, new.request,
          new.definition, new.act, new.prev_hash, new.hash)
     and ecrf.only_erases(old.chain, old.seq, old.disclosed, new.disclosed) then
    return new;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;
drop trigger append_only on act;
create trigger append_only before update or delete on act
  for each row execute function refuse_all_but_redaction();
alter table act enable always trigger append_only;

-- What was said in a query stands in a table of its own too; it goes where an open redaction
-- names the query's message.
create function refuse_all_but_redacted_message() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.message = ''
     and (old.query_id, old.seq, old.who, old.role, old.at, old.kind)
         is not distinct from (new.query_id, new.seq, new.who, new.role, new.at, new.kind)
     and exists (
       select 1 from ecrf.act a
        join ecrf.query q on q.id = old.query_id
        cross join lateral jsonb_array_elements(a.act::jsonb -> 'changes') c
       where a.chain = 'subject:' || q.study || '/' || q.subject
         and c ->> 'path' like 'query/' || q.id || '/message%'
         and ecrf.redaction_of(a.chain, a.seq, c ->> 'path') is not null) then
    return new;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;
drop trigger append_only on query_message;
create trigger append_only before update or delete on query_message
  for each row execute function refuse_all_but_redacted_message();
alter table query_message enable always trigger append_only;

-- So does the reason of a decision.
create function refuse_all_but_redacted_reason() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(old) - 'reason' = to_jsonb(new) - 'reason'
     and exists (
       select 1 from ecrf.act a join ecrf.subject s on s.id = old.subject_id
        where a.chain = 'subject:' || s.study || '/' || s.number and a.at = old.at
          and ecrf.redaction_of(a.chain, a.seq, 'reason') is not null) then
    return new;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;
drop trigger append_only on decision;
create trigger append_only before update or delete on decision
  for each row execute function refuse_all_but_redacted_reason();
alter table decision enable always trigger append_only;

-- One side of a change, without the value that is to go.
create function without_value(side jsonb, gone jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog as $$
  select case when side -> 'value' = gone then '{"redacted": true}'::jsonb else side end
$$;

-- What is disclosed beside an act, without a value at a path and without the request's digest.
create function without_value_at(disclosed jsonb, of_path text, gone jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog as $$
  select disclosed
    || jsonb_build_object(
         'changes',
         (select coalesce(jsonb_agg(
             case when c ->> 'path' = of_path
               then c || jsonb_build_object(
                      'from', ecrf.without_value(c -> 'from', gone),
                      'to', ecrf.without_value(c -> 'to', gone))
               else c end order by i), '[]')
            from jsonb_array_elements(disclosed -> 'changes') with ordinality e (c, i)),
         'reason',
         case when of_path = 'reason' then ecrf.without_value(disclosed -> 'reason', gone)
           else disclosed -> 'reason' end)
    || case when jsonb_typeof(disclosed -> 'request') = 'object'
         then '{"request": {"redacted": true}}'::jsonb else '{}'::jsonb end
$$;

-- The value that an act has brought to a path.
create function value_at(disclosed jsonb, of_path text) returns jsonb
  language sql immutable set search_path = pg_catalog as $$
  select case when of_path = 'reason' then disclosed -> 'reason' -> 'value'
    else (select c -> 'to' -> 'value' from jsonb_array_elements(disclosed -> 'changes') c
           where c ->> 'path' = of_path limit 1) end
$$;

-- Words of a query stand in its own tables too.
create function erase_message(of_path text, gone text) returns void
  language plpgsql set search_path = pg_catalog as $$
declare
  of_query bigint := split_part(of_path, '/', 2);
begin
  update ecrf.query_message m set message = ''
   where m.query_id = of_query and m.message = gone;
  update ecrf.query q
     set message = (
       select jsonb_object_agg(l.key, case when l.value = gone then '' else l.value end)
         from jsonb_each_text(q.message) l)
   where q.id = of_query;
end $$;

-- The reason of an act stands where its subject, its forms and its decisions say why.
create function erase_reason(of_subject bigint, told ecrf.act, gone text) returns void
  language plpgsql set search_path = pg_catalog as $$
declare
  of_visit text := split_part(told.target, '/', 2);
begin
  update ecrf.decision x set reason = ''
   where x.subject_id = of_subject and x.at = told.at and x.reason = gone;
  update ecrf.subject s set mistake = jsonb_set(s.mistake, '{reason}', '""')
   where s.id = of_subject and (s.mistake ->> 'at')::timestamptz = told.at;
  update ecrf.entry e set mistake = jsonb_set(e.mistake, '{reason}', '""')
   where e.subject_id = of_subject and (e.mistake ->> 'at')::timestamptz = told.at;
  if told.action = 'visit-missed' then
    -- as long as it was not marked anew since, for another reason
    update ecrf.subject s set missed = jsonb_set(s.missed, array[of_visit], '""')
     where s.id = of_subject and s.missed ->> of_visit = gone
       and not exists (
         select from ecrf.act b
          where b.chain = told.chain and b.target = told.target and b.action = told.action
            and b.seq > told.seq);
  end if;
  if told.action = 'ask-redaction' then
    update ecrf.redaction r set reason = '' where 'redaction/' || r.id = told.target;
  end if;
end $$;

-- All that the tables hold of what goes from this place of an act.
create function erase_beside(of_subject bigint, told ecrf.act, of_path text, gone text)
  returns void language plpgsql set search_path = pg_catalog as $$
begin
  if of_path = 'reason' then
    perform ecrf.erase_reason(of_subject, told, gone);
  elsif of_path like 'query/%/message%' then
    perform ecrf.erase_message(of_path, gone);
  else
    perform ecrf.erase_file(of_subject, of_path, gone);
  end if;
end $$;

-- What the acts "redact" of a redaction name: an act, a place in it, and what goes from there. At
-- a place that was asked for it is what was asked for; any other place holds a copy of it.
create function named_by(d ecrf.redaction, of_chain text)
  returns table (who text, role text, at timestamptz, seq bigint, path text, gone jsonb)
  language sql stable set search_path = pg_catalog as $$
  select distinct on (a.seq, n.path) r.who, r.role, r.at, a.seq, n.path,
         ecrf.value_at(case when d.paths ? n.path then origin.disclosed else a.disclosed end, n.path)
    from ecrf.act r
    cross join lateral (
      select split_part(r.target, '/', 2)::bigint as seq,
             substring(r.target from '^act/[0-9]+/(.*)$') as path) n
    join ecrf.act a on a.chain = of_chain and a.seq = n.seq
    join ecrf.act origin on origin.chain = of_chain and origin.seq = d.seq
   where r.chain = of_chain and r.action = 'redact' and r.who <> d.asked_by
     and r.act::jsonb -> 'changes' @> jsonb_build_array(
           jsonb_build_object('path', 'redaction/' || d.id || '/erased'))
     and ecrf.redaction_of(of_chain, a.seq, n.path) = d.id
   order by a.seq, n.path
$$;

-- Carries out what the acts "redact" of this redaction name, and answers how many places it was.
create function redact(redaction_id bigint) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  d ecrf.redaction;
  told ecrf.act;
  of_chain text;
  one record;
  done int := 0;
begin
  select * into d from ecrf.redaction r where r.id = redaction_id for update;
  if d.state is distinct from 'ASKED' then
    raise exception 'redaction % is not open', redaction_id
      using errcode = 'insufficient_privilege';
  end if;
  of_chain := 'subject:' || d.study || '/' || d.subject;
  for one in
    select * from ecrf.named_by(d, of_chain) n where n.path not like 'verification/%'
  loop
    select * into told from ecrf.act a where a.chain = of_chain and a.seq = one.seq;
    perform ecrf.erase_beside(d.subject_id, told, one.path, one.gone ->> 'value');
    update ecrf.act a set disclosed = ecrf.without_value_at(a.disclosed, one.path, one.gone)
     where a.chain = of_chain and a.seq = one.seq;
    d.decided_by := one.who;
    d.decided_role := one.role;
    d.decided_at := one.at;
    done := done + 1;
  end loop;
  perform ecrf.erase_marks(d, of_chain);
  if done = 0 then
    raise exception 'no act names what redaction % erases', redaction_id
      using errcode = 'insufficient_privilege';
  end if;
  update ecrf.redaction r
     set state = 'DONE', decided_by = d.decided_by, decided_role = d.decided_role,
         decided_at = d.decided_at
   where r.id = redaction_id;
  return done;
end $$;
revoke execute on function redact from public;
grant execute on function redact to ecrf_app;

grant select, insert on redaction to ecrf_app;
grant update (state, decided_by, decided_role, decided_at) on redaction to ecrf_app;
grant usage on sequence redaction_id to ecrf_app;
