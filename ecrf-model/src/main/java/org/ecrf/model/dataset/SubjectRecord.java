package org.ecrf.model.dataset;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;

/**
 * One locked subject.
 *
 * @param number as the platform numbered it
 * @param site code of its site
 * @param consented day of consent, from which the age is counted
 * @param entries in the order of visits and forms of the study
 * @param visits in the order of the study
 * @param signatures the newest first
 */
public record SubjectRecord(
    String number,
    String site,
    SubjectState state,
    LocalDate consented,
    List<EntryRecord> entries,
    List<VisitRecord> visits,
    List<SignatureRecord> signatures) {

  /** One that nobody has signed. */
  public SubjectRecord(
      String number,
      String site,
      SubjectState state,
      LocalDate consented,
      List<EntryRecord> entries,
      List<VisitRecord> visits) {
    this(number, site, state, consented, entries, visits, List.of());
  }

  /** One of which nothing is said about its visits. */
  public SubjectRecord(
      String number,
      String site,
      SubjectState state,
      LocalDate consented,
      List<EntryRecord> entries) {
    this(number, site, state, consented, entries, List.of(), List.of());
  }
}
