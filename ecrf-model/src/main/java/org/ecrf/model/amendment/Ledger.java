package org.ecrf.model.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** Writes down the differences as they are found. */
final class Ledger {
  private final List<String> languages;
  private final List<StudyChange> changes = new ArrayList<>();

  /**
   * @param languages of the version before; what a new language says is no change of its own
   */
  Ledger(List<String> languages) {
    this.languages = languages;
  }

  List<StudyChange> changes() {
    return changes;
  }

  /** What a part is called. */
  static Text name(Phrase kind, Text title, String id) {
    return Phrase.NAMED.of(kind, title, id);
  }

  /** In the language of the study. */
  String word(Text text) {
    return text.in(languages.getFirst());
  }

  void adds(Text where, Text what) {
    changes.add(new StudyChange(Effect.ADDS, where, what));
  }

  void rewords(Text where, Text what) {
    changes.add(new StudyChange(Effect.REWORDS, where, what));
  }

  void touches(Text where, Text what) {
    changes.add(new StudyChange(Effect.TOUCHES, where, what));
  }

  /** Another text in a language that was there. */
  void text(Text where, Phrase what, Text before, Text after) {
    text(where, what.text(), before, after, (language, next) -> Optional.empty());
  }

  /**
   * The same for what must be told apart from others by its text.
   *
   * @param whose the other that a text in a language belonged to
   */
  void text(
      Text where,
      Text what,
      Text before,
      Text after,
      BiFunction<String, String, Optional<String>> whose) {
    for (String language : languages) {
      String old = before.in(language);
      String next = after.in(language);
      if (!old.equals(next)) {
        Text change = becomes(Phrase.IN_LANGUAGE.of(what, language), quoted(old), quoted(next));
        whose
            .apply(language, next)
            .ifPresentOrElse(
                other -> touches(where, Phrase.BECOMES_ANOTHERS.of(change, other)),
                () -> rewords(where, change));
      }
    }
  }

  void reworded(Text where, Phrase what, String before, String after) {
    if (!before.equals(after)) {
      rewords(where, becomes(what.text(), quoted(before), quoted(after)));
    }
  }

  /** A difference in what is done with values, which leaves them what they are. */
  void alike(Text where, Phrase what, Object before, Object after) {
    if (!before.equals(after)) {
      rewords(where, becomes(what.text(), Setting.shown(before), Setting.shown(after)));
    }
  }

  /** A difference that changes what values mean. */
  void same(Text where, Phrase what, @Nullable Object before, @Nullable Object after) {
    same(where, what.text(), before, after);
  }

  void same(Text where, Text what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      touches(where, becomes(what, Setting.shown(before), Setting.shown(after)));
    }
  }

  /** Rules that differ in their spaces only are the same. */
  void rule(Text where, Phrase what, @Nullable String before, @Nullable String after) {
    same(where, what, oneLine(before), oneLine(after));
  }

  void repeats(Text where, @Nullable Repeats before, @Nullable Repeats after) {
    if (before == null || after == null) {
      same(where, Phrase.REPEATS, most(before), most(after));
      return;
    }
    text(where, Phrase.ONE, before.one(), after.one());
    if (after.most() > before.most()) {
      adds(where, Phrase.MORE_REPEATS.of(after.most(), before.most()));
    } else {
      same(where, Phrase.MOST, before.most(), after.most());
    }
  }

  private static @Nullable Text most(@Nullable Repeats repeats) {
    return repeats == null ? null : Phrase.UP_TO.of(repeats.most());
  }

  private static @Nullable String oneLine(@Nullable String rule) {
    return rule == null ? null : rule.strip().replaceAll("\\s+", " ");
  }

  private static Text quoted(String text) {
    return text.isEmpty() ? Phrase.NOTHING.text() : Phrase.QUOTED.of(text);
  }

  private static Text becomes(Text what, Text before, Text after) {
    return Phrase.BECOMES.of(what, before, after);
  }
}
