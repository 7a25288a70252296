package org.ecrf.server.entry;

import java.time.Instant;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * An item of an entry that was saved at least once, as it stands.
 *
 * @param value null where it was cleared
 * @param version how often it was saved
 * @param calculated nobody has entered it
 * @param hidden it is kept and not asked any more
 */
public record StoredItem(
    ItemPath path,
    @Nullable ItemValue value,
    int version,
    String savedBy,
    Instant savedAt,
    boolean calculated,
    boolean hidden) {

  static StoredItem of(ItemPath path, Kept kept) {
    return new StoredItem(
        path,
        kept.itemValue(),
        kept.version(),
        kept.by(),
        kept.savedAt(),
        kept.isCalculated(),
        kept.isHidden());
  }

  /** Somebody has answered it, and it is shown. */
  public boolean isAnswered() {
    return value != null && !calculated && !hidden;
  }

  /** What whoever sees it now sees. */
  public String digest(SubjectRef subject) {
    return ItemDigest.of(subject, path, value, version);
  }
}
