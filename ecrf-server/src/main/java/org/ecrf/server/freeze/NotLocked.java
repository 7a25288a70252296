package org.ecrf.server.freeze;

/** Leaves out of a worklist what is locked. */
public final class NotLocked {
  /**
   * Of subjects {@code s} with entries {@code e}: the form is not locked. Who is locked whole is
   * left out first, and where nothing is locked in a study nothing is asked of its forms.
   */
  public static final String FORM =
      """
      not exists (
        select from ecrf.lock_record k
         where k.subject_id = s.id and k.level = 'SUBJECT' and k.degree = 'LOCKED'
           and k.undone_at is null and k.stays_open = '[]')
      and (not exists (
             select from ecrf.lock_record k
              where k.study = s.study and k.degree = 'LOCKED' and k.undone_at is null)
           or ecrf.degree_at(s.id, e.visit, e.form) <> 'LOCKED')
      """;

  private NotLocked() {}
}
