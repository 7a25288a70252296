package org.ecrf.server.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.freeze.Standings;
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

  /** What is frozen or locked of it, by any level. */
  Standings standings();

  /** Nothing is written of the subject as a whole; forms that stay open may still be. */
  default boolean locked() {
    return standings().at(Spot.SUBJECT) == Degree.LOCKED;
  }

  /** Shown as it was at a past moment; null: as it is. */
  @Nullable Past past();

  /** The caller in the role that the running use case needs. */
  Acting acting();

  SubjectHead head();

  default Chain chain() {
    return Chain.subject(ref().study(), ref().number());
  }

  /** Nothing is entered of it: its site is closed, or it was entered by mistake. */
  boolean closed();

  /** Whether an act at this place would be refused by none of these: what a screen offers. */
  default boolean takes(Doing doing, Spot spot) {
    return past() == null && !closed() && !standings().at(spot).refuses(doing);
  }

  /**
   * Every act that writes something of a subject asks first.
   *
   * @throws org.ecrf.server.problem.Refused where the place is frozen or locked, the site closed,
   *     or the subject entered by mistake
   */
  void demandOpen(Doing doing, Spot spot);

  /**
   * An act asks that takes away, or brings back, all that lies in a place.
   *
   * @throws org.ecrf.server.problem.Refused the same, for anything that lies there
   */
  void demandAllOpen(Doing doing, Spot spot);

  /**
   * An act asks that writes what is open of a place, and leaves out the rest.
   *
   * @param parts what lies there; none: the place itself is asked
   * @throws org.ecrf.server.problem.Refused the same, where all of it is closed
   */
  void demandSomeOpen(Doing doing, Spot spot, Collection<Spot> parts);

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
}
