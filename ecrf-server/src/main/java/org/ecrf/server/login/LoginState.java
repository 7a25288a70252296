package org.ecrf.server.login;

/** Whether a login holds, and else what ended it. */
public enum LoginState {
  OPEN,
  /** The person has signed out here. */
  SIGNED_OUT,
  /** Nothing was done for so long that it ended by itself. */
  IDLE,
  /** The identity provider said so: signed out elsewhere, or ended by an administrator there. */
  ENDED,
  /** The account was disabled or removed. */
  CLOSED
}
