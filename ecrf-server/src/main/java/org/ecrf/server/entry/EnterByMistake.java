package org.ecrf.server.entry;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/**
 * Says that a repeat was added by mistake. It stays, with what it holds and its trail, and leaves
 * lists, rules, locks and exports; its number is not given again.
 */
@UseCase
public class EnterByMistake {
  private final SettingAside aside;

  @Inject
  EnterByMistake(SettingAside aside) {
    this.aside = aside;
  }

  /** With a reason in words. */
  @Requires(Permission.ENTER_DATA)
  public void mark(MistakeCommand command) {
    aside.move(command, true);
  }
}
