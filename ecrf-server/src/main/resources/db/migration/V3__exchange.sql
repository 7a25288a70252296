-- Long work, and the files that it makes.

create sequence job_id increment 10;
create table job (
  id bigint primary key,
  study text not null references study,
  kind text not null,
  parameters jsonb not null,
  state text not null check (state in ('READY', 'RUNNING', 'DONE', 'FAILED')),
  progress int not null check (progress between 0 and 100),
  step text not null,
  requested_by text not null,
  role text not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  node text,
  run int not null default 0,
  heartbeat timestamptz,
  error text
);
comment on column job.run is 'how often it was begun; a node that was given up can no longer write';
create index job_waiting on job (id) where state in ('READY', 'RUNNING');
create index job_study on job (study, kind, id);

create table job_file (
  job_id bigint not null references job,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (job_id, name)
);

create table job_part (
  job_id bigint not null references job,
  name text not null,
  part int not null,
  content bytea not null,
  primary key (job_id, name, part)
);
alter table job_part alter column content set storage external;

grant select, insert, update on job to ecrf_app;
grant select, insert, delete on job_file, job_part to ecrf_app;
grant usage on sequence job_id to ecrf_app;
