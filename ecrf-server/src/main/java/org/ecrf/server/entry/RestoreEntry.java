package org.ecrf.server.entry;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Takes back that a repeat was added by mistake: it is again what it was. */
@UseCase
public class RestoreEntry {
  private final SettingAside aside;

  @Inject
  RestoreEntry(SettingAside aside) {
    this.aside = aside;
  }

  /** With a reason in words. */
  @Requires(Permission.ENTER_DATA)
  public void restore(MistakeCommand command) {
    aside.move(command, false);
  }
}
