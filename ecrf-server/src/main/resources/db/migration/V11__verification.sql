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

-- ---------------------------------------------------------------- marks of erased values

-- The value of this version of an item was erased from the trail.
create function is_erased(of_chain text, of_path text, of_version int) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select coalesce((
    select v.c -> 'to' ? 'redacted'
      from (select e.c, row_number() over (order by a.seq, e.i) as n
              from ecrf.act a
             cross join lateral jsonb_array_elements(a.disclosed -> 'changes')
                   with ordinality e (c, i)
             where a.chain = of_chain and e.c ->> 'path' = of_path) v
     where v.n = of_version), false)
$$;

-- One side of a change of a mark, erased where the value is that it was of.
create function without_mark(of_chain text, of_path text, side jsonb) returns jsonb
  language sql stable set search_path = pg_catalog as $$
  select case when ecrf.is_erased(
                     of_chain, substring(of_path from '^verification/(.*)/[a-z]+$'),
                     split_part(side -> 'value' ->> 'value', ' ', 1)::int)
    then '{"redacted": true}'::jsonb else side end
$$;

-- A digest would tell an erased value to whoever tries all that it could have been: the marks
-- that the redaction's acts name go with the values that they are of.
create function erase_marks(d ecrf.redaction, of_chain text) returns void
  language plpgsql set search_path = pg_catalog as $$
declare
  one record;
begin
  for one in
    select n.seq, n.path from ecrf.named_by(d, of_chain) n where n.path like 'verification/%'
  loop
    update ecrf.act a set disclosed = a.disclosed || jsonb_build_object('changes', (
        select jsonb_agg(
                 case when c ->> 'path' = one.path
                   then c || jsonb_build_object(
                          'from', ecrf.without_mark(of_chain, one.path, c -> 'from'),
                          'to', ecrf.without_mark(of_chain, one.path, c -> 'to'))
                   else c end order by i)
          from jsonb_array_elements(a.disclosed -> 'changes') with ordinality e (c, i)))
     where a.chain = of_chain and a.seq = one.seq;
  end loop;
  update ecrf.verification_mark m set digest = null, item_version = null
   where m.subject_id = d.subject_id
     and ecrf.is_erased(of_chain, m.visit || '/' || m.form || '/' || m.item, m.item_version);
end $$;
