package org.ecrf.server.access;

/** What there is to grant a role at; the study room knows. */
public interface Places {
  boolean hasStudy(String study);

  boolean hasSite(String study, String site);
}
