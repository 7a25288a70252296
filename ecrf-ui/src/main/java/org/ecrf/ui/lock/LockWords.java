package org.ecrf.ui.lock;

/** How lock records are named. */
final class LockWords {
  private LockWords() {}

  static String number(long id) {
    return "LOCK-%04d".formatted(id);
  }
}
