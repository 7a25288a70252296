package org.ecrf.model.form;

import org.ecrf.model.value.Text;

/** Whether an entered text can be read as its item asks. */
public sealed interface Reading {

  /** It can; the text is stored as entered. */
  record Readable() implements Reading {}

  /**
   * It cannot: letters in a number, a day that does not exist, a code that is not in the list.
   *
   * @param why names the rule, e.g. "Weight: “7o” is not a number"
   */
  record Unreadable(Text why) implements Reading {}
}
