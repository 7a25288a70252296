package org.ecrf.server.study;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Adds a site to a study. */
@UseCase
public class AddSite {
  /**
   * @param code two digits or more, the first part of its subjects' numbers
   * @param timeZone IANA name; "today" at the site is read in it
   */
  public record Command(String study, String code, String name, String timeZone, String request) {}

  @Requires(Permission.ADMINISTER)
  public void add(Command command) {
    throw new UnsupportedOperationException();
  }
}
