package org.ecrf.server.audit;

/** A chain of acts: one for each subject, one for each study, one for the platform. */
public record Chain(String name) {
  private static final String SUBJECT = "subject:";

  /** Refused attempts, and what belongs to no study. */
  public static final Chain PLATFORM = new Chain("platform");

  /** Publications, sites, grants and the registration of each subject. */
  public static Chain study(String study) {
    return new Chain("study:" + study);
  }

  /** All that is done to a subject and its data. */
  public static Chain subject(String study, String number) {
    return new Chain(SUBJECT + study + "/" + number);
  }

  boolean ofSubject() {
    return name.startsWith(SUBJECT);
  }
}
