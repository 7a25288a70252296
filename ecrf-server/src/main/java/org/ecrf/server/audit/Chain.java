package org.ecrf.server.audit;

/** A chain of acts: one for each subject, one for each study, one for the platform. */
public record Chain(String name) {
  public static final Chain PLATFORM = new Chain("platform");

  public static Chain study(String study) {
    return new Chain("study:" + study);
  }

  public static Chain subject(String study, String number) {
    return new Chain("subject:" + study + "/" + number);
  }
}
