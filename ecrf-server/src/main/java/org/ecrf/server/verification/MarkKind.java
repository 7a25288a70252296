package org.ecrf.server.verification;

import java.util.Locale;
import org.ecrf.server.access.Permission;

/** What a mark says of the value that was seen. */
public enum MarkKind {
  /** A monitor has compared it with its source (source data verification). */
  SOURCE("verify", Permission.VERIFY_SOURCE),
  /** The sponsor's physician has reviewed it. */
  MEDICAL("review-medically", Permission.REVIEW_MEDICALLY),
  /** A data manager has reviewed it. */
  DATA("review-data", Permission.REVIEW_DATA);

  private final String action;
  private final Permission permission;

  MarkKind(String action, Permission permission) {
    this.action = action;
    this.permission = permission;
  }

  /** Whoever has it sets this mark, and takes it back. */
  public Permission permission() {
    return permission;
  }

  /** As acts name it. */
  String action() {
    return action;
  }

  /** As paths and addresses name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
