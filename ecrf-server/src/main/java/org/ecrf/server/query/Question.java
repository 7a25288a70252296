package org.ecrf.server.query;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks.
 *
 * @param check id of the check or criterion, null where a person asks
 * @param fingerprint of the finding, null where a person asks
 */
record Question(ItemPath at, Text text, @Nullable String check, @Nullable String fingerprint) {

  static Question ofPerson(ItemPath at, String text) {
    return new Question(at, Text.of(text), null, null);
  }
}
