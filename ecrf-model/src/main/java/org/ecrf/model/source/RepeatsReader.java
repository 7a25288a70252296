package org.ecrf.model.source;

import org.ecrf.model.form.Repeats;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code repeats: {one: {en: Adverse event, sv: Biverkning}, most: 200}}. */
final class RepeatsReader {
  /** Numbers of repeats have at most three digits in a path. */
  private static final int MOST = 999;

  private RepeatsReader() {}

  /** Null for what stands once. */
  static @Nullable Repeats read(Fields owner, Texts texts) {
    return owner.take("repeats").map(yaml -> repeats(owner, yaml, texts)).orElse(null);
  }

  private static Repeats repeats(Fields owner, Yaml yaml, Texts texts) {
    Fields fields = Fields.of(yaml, "“repeats”", owner.problems());
    Text one = texts.need(fields, "one");
    int most = fields.needWhole("most", 1, MOST);
    fields.end();
    return new Repeats(one, Math.max(1, most));
  }
}
