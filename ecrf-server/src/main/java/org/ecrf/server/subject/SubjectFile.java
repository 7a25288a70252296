package org.ecrf.server.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Chain;
import org.jspecify.annotations.Nullable;

/**
 * A subject's row as the running use case reads or changes it, after the access check. Changes are
 * for files taken by {@link Subjects#lock}.
 */
public interface SubjectFile {
  long id();

  SubjectRef ref();

  String site();

  /** Of the site. */
  ZoneId zone();

  SubjectState state();

  /** The day of the consent with which the subject was registered. */
  LocalDate consented();

  /** The day on which the subject left, null while in the study. */
  @Nullable LocalDate left();

  /** Code of what the subject has withdrawn from, null where it has not. */
  @Nullable String withdrawnFrom();

  /** In force at the site; of a locked subject, the one it was locked with. */
  int studyVersion();

  /** That the subject was registered with; of a locked subject, the one it was locked with. */
  int storedVersion();

  /** Visits whose dose is authorised. */
  Set<String> doses();

  /** Why visits did not take place, by visit. */
  Map<String, String> missed();

  /** What the schedule has to know of the subject. */
  default Course course() {
    return new Course(state(), left(), withdrawnFrom(), missed().keySet());
  }

  boolean locked();

  /** Shown as it was at a past moment; null: as it is. */
  @Nullable Past past();

  /** The caller in the role that the running use case needs. */
  Acting acting();

  SubjectHead head();

  default Chain chain() {
    return Chain.subject(ref().study(), ref().number());
  }

  /** Nothing of it can change: it is locked, or was entered by mistake. */
  boolean closed();

  /**
   * Every change of anything of a subject asks first.
   *
   * @throws org.ecrf.server.problem.Refused where the subject is locked, or entered by mistake
   */
  void refuseIfLocked();

  /**
   * @throws org.ecrf.server.problem.Refused where the site has been closed
   */
  void refuseIfSiteClosed();

  void enrol();

  void failScreening(LocalDate date);

  /**
   * @param scope what the subject withdraws from
   */
  void withdraw(LocalDate date, String scope);

  /** The dose of this visit. */
  void authoriseDose(String visit);

  /** This visit did not take place. */
  void miss(String visit, String reason);

  /** This visit is no longer marked as missed. */
  void hold(String visit);

  /** From now on it is part of nothing. */
  void enteredByMistake(String reason, Instant now);

  /** It is again in the state that it was in. */
  void restore();

  /** From now on nothing of the subject changes. */
  void lock();
}
