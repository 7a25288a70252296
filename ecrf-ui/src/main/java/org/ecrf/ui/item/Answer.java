package org.ecrf.ui.item;

import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** What a control holds when it is left. */
public sealed interface Answer {

  /**
   * Something that can be sent; whether it can be read, the server says.
   *
   * @param value null: emptied
   */
  record Given(@Nullable ItemValue value) implements Answer {}

  /**
   * A part is still to come: a date without its time.
   *
   * @param lacking which part, in words
   */
  record Partial(String lacking) implements Answer {}

  static Answer of(String text) {
    return new Given(text.isBlank() ? null : ItemValue.of(text.strip()));
  }

  static Answer of(String text, String unit) {
    return new Given(text.isBlank() ? null : ItemValue.of(text.strip(), unit));
  }
}
