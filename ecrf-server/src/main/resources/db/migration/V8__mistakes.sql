-- What was entered by mistake stays, and is part of nothing: a repeat, a visit, a whole subject.

alter table entry drop constraint entry_state_check;
alter table entry add constraint entry_state_check
  check (state in ('IN_PROGRESS', 'COMPLETE', 'ENTERED_BY_MISTAKE'));
alter table entry add column mistake jsonb;
alter table entry add constraint entry_mistake_check
  check ((state = 'ENTERED_BY_MISTAKE') = (mistake is not null));
comment on column entry.mistake is
  'of one entered by mistake: reason, by, at, was (its state before), visit: true where the whole visit was';

alter table subject drop constraint subject_state_check;
alter table subject add constraint subject_state_check
  check (state in ('SCREENING', 'ENROLLED', 'SCREEN_FAILED', 'WITHDRAWN', 'ENTERED_BY_MISTAKE'));
alter table subject add column mistake jsonb;
alter table subject add constraint subject_mistake_check
  check ((state = 'ENTERED_BY_MISTAKE') = (mistake is not null));
comment on column subject.mistake is
  'of one entered by mistake: reason, by, at, was (its state before)';

alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check
  check (kind in ('ENROLMENT', 'SCREEN_FAILURE', 'WITHDRAWAL', 'DOSE',
                  'ENTERED_BY_MISTAKE', 'RESTORATION'));

grant update (mistake) on entry to ecrf_app;
grant update (mistake) on subject to ecrf_app;
