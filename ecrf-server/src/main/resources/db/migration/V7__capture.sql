-- Visits that did not take place.

alter table subject add column missed jsonb not null default '{}';
comment on column subject.missed is 'visit -> the reason why it did not take place';

grant update (missed) on subject to ecrf_app;
