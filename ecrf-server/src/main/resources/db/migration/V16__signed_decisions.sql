-- The investigator's decisions are made by a signature: enrolment, and each dose authorisation.

alter table signature drop constraint signature_kind_check;
alter table signature add constraint signature_kind_check
  check (kind in ('FORM', 'VISIT', 'CASEBOOK', 'ENROLMENT', 'DOSE'));
alter table signature drop constraint signature_check;
alter table signature add constraint signature_visit_check
  check ((kind in ('CASEBOOK', 'ENROLMENT')) = (visit is null));

alter table signing add column decision jsonb;
alter table signing add constraint signing_decision_check
  check ((kind in ('ENROLMENT', 'DOSE')) = (decision is not null));
comment on column signing.decision is 'what it rests on, with salt and digest as it was shown';

create table signed_decision (
  signature_id bigint primary key references signature deferrable initially deferred,
  decision_id bigint not null unique references decision deferrable initially deferred,
  criteria int not null,
  rests jsonb not null,
  salt text not null,
  digest text not null check (length(digest) = 64)
);
comment on table signed_decision is 'the decision that a signature has made, as it was signed';
comment on column signed_decision.rests is
  'items and their versions then: a later version in entry.data is "changed since"';

create trigger append_only before update or delete on signed_decision
  for each row execute function refuse_change();
create trigger no_truncate before truncate on signed_decision
  for each statement execute function refuse_change();
alter table signed_decision enable always trigger append_only;
alter table signed_decision enable always trigger no_truncate;

grant select, insert on signed_decision to ecrf_app;
