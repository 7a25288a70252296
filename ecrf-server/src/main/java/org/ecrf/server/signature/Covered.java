package org.ecrf.server.signature;

import java.util.List;
import org.ecrf.server.entry.FormAt;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was signed.
 *
 * @param items how many have a value or a missing code
 * @param leftOut items of the form that the signer may not see, and has not signed
 * @param salt hexadecimal; null where something that stood there was erased later
 * @param digest hexadecimal, {@link EntryDigest}
 */
record Covered(
    String visit,
    String form,
    int items,
    List<String> leftOut,
    @Nullable String salt,
    String digest) {
  Covered {
    leftOut = List.copyOf(leftOut);
  }

  FormAt at() {
    return new FormAt(visit, form);
  }
}
