package org.ecrf.server.audit;

/** A chain of acts: one for each subject, one for each study, one for the platform. */
public record Chain(String name) {
  private static final String SUBJECT = "subject:";
  private static final String STUDY = "study:";

  /** Refused attempts, and what belongs to no study. */
  public static final Chain PLATFORM = new Chain("platform");

  /** Publications, sites, grants and the registration of each subject. */
  public static Chain study(String study) {
    return new Chain(STUDY + study);
  }

  /** All that is done to a subject and its data. */
  public static Chain subject(String study, String number) {
    return new Chain(SUBJECT + study + "/" + number);
  }

  /** What a chain is sealed with: its study, or the platform. */
  public static String scope(String chain) {
    if (chain.startsWith(STUDY)) {
      return chain;
    }
    return chain.startsWith(SUBJECT)
        ? STUDY + chain.substring(SUBJECT.length(), chain.lastIndexOf('/'))
        : PLATFORM.name();
  }

  boolean ofSubject() {
    return name.startsWith(SUBJECT);
  }
}
