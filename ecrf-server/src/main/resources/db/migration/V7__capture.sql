-- Visits that did not take place, and files.

alter table subject add column missed jsonb not null default '{}';
comment on column subject.missed is 'visit -> the reason why it did not take place';

grant update (missed) on subject to ecrf_app;

-- ---------------------------------------------------------------- files

create table attachment (
  subject_id bigint not null references subject,
  visit text not null,
  form text not null,
  item text not null,
  sha256 text not null,
  name text not null,
  type text not null,
  bytes bigint not null check (bytes > 0),
  added_by text not null,
  added_at timestamptz not null,
  check (sha256 ~ '^[0-9a-f]{64}$' or (sha256 like 'erased-%' and name = '')),
  primary key (subject_id, visit, form, item, sha256, name)
);
comment on table attachment is 'a file that is, or was, the answer to an item, under each name that it was sent under';
comment on column attachment.sha256 is 'of its content; of one that was erased nothing but a mark';

create table attachment_part (
  subject_id bigint not null references subject,
  sha256 text not null,
  part int not null,
  content bytea not null,
  primary key (subject_id, sha256, part)
);
comment on table attachment_part is 'pieces of one mebibyte; the same content is kept once for a subject';
alter table attachment_part alter column content set storage external;

-- The answer that a file is, as the trail has it.
create function answer(file attachment) returns text
  language sql stable set search_path = pg_catalog as $$
  select file.name || ' ' || file.type || ' ' || file.bytes || ' sha256:' || file.sha256
$$;

-- The name and the digest of a file go where an open redaction names the answer that it was.
create function refuse_all_but_erased_file() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.name = '' and new.sha256 like 'erased-%'
     and to_jsonb(old) - 'name' - 'sha256' = to_jsonb(new) - 'name' - 'sha256'
     and exists (
       select from ecrf.subject s
         join ecrf.act a on a.chain = 'subject:' || s.study || '/' || s.number
        cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
        where s.id = old.subject_id
          and c ->> 'path' = concat_ws('/', old.visit, old.form, old.item)
          and ecrf.answer(old) in (c #>> '{from,value,value}', c #>> '{to,value,value}')
          and ecrf.redaction_of(a.chain, a.seq, c ->> 'path') is not null) then
    return new;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- Its content goes where it is no answer any more.
create function refuse_all_but_nobodys_content() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' and not exists (
       select from ecrf.attachment t
        where t.subject_id = old.subject_id and t.sha256 = old.sha256) then
    return old;
  end if;
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- For redact(): the file that was the answer there, under that name. Its content goes with its last name.
create function erase_file(of_subject bigint, of_path text, gone text) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  update ecrf.attachment t set name = '', sha256 = 'erased-' || gen_random_uuid()
   where t.subject_id = of_subject and concat_ws('/', t.visit, t.form, t.item) = of_path
     and t.sha256 not like 'erased-%' and ecrf.answer(t) = gone;
  delete from ecrf.attachment_part p
   where p.subject_id = of_subject
     and not exists (
       select from ecrf.attachment t
        where t.subject_id = p.subject_id and t.sha256 = p.sha256);
end $$;

create trigger append_only before update or delete on attachment
  for each row execute function refuse_all_but_erased_file();
create trigger no_truncate before truncate on attachment
  for each statement execute function refuse_change();
create trigger append_only before update or delete on attachment_part
  for each row execute function refuse_all_but_nobodys_content();
create trigger no_truncate before truncate on attachment_part
  for each statement execute function refuse_change();
alter table attachment enable always trigger append_only;
alter table attachment enable always trigger no_truncate;
alter table attachment_part enable always trigger append_only;
alter table attachment_part enable always trigger no_truncate;
create trigger refuse_locked before insert on attachment
  for each row execute function refuse_locked();

grant select, insert on attachment, attachment_part to ecrf_app;
