package org.ecrf.ui.signature;

import java.util.MissingResourceException;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** Why nothing was signed, in words. */
final class SignWords {
  private SignWords() {}

  static String refusal(@Nullable String code) {
    try {
      return Say.it("sign.refused." + code);
    } catch (MissingResourceException general) {
      return Say.it("refusal." + code);
    }
  }
}
