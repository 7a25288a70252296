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
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  bytes bigint not null check (bytes > 0),
  added_by text not null,
  added_at timestamptz not null,
  primary key (subject_id, visit, form, item, sha256)
);
comment on table attachment is 'a file that is, or was, the answer to an item';

create table attachment_part (
  subject_id bigint not null references subject,
  sha256 text not null,
  part int not null,
  content bytea not null,
  primary key (subject_id, sha256, part)
);
comment on table attachment_part is 'pieces of one mebibyte; the same content is kept once for a subject';
alter table attachment_part alter column content set storage external;

create trigger append_only before update or delete on attachment
  for each row execute function refuse_change();
create trigger no_truncate before truncate on attachment
  for each statement execute function refuse_change();
create trigger append_only before update or delete on attachment_part
  for each row execute function refuse_change();
create trigger no_truncate before truncate on attachment_part
  for each statement execute function refuse_change();
create trigger refuse_locked before insert on attachment
  for each row execute function refuse_locked();
create trigger refuse_locked before insert on attachment_part
  for each row execute function refuse_locked();

grant select, insert on attachment, attachment_part to ecrf_app;
