package org.ecrf.model.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** What a part is called in the language of the study. */
  String name(String kind, Text title, String id) {
    return "%s “%s” (%s)".formatted(kind, word(title), id);
  }

  String word(Text text) {
    return text.in(languages.getFirst());
  }

  void adds(String where, String what) {
    changes.add(new StudyChange(Effect.ADDS, where, what));
  }

  void rewords(String where, String what) {
    changes.add(new StudyChange(Effect.REWORDS, where, what));
  }

  void touches(String where, String what) {
    changes.add(new StudyChange(Effect.TOUCHES, where, what));
  }

  /** Another text in a language that was there. */
  void text(String where, String what, Text before, Text after) {
    text(where, what, before, after, (language, next) -> Optional.empty());
  }

  /**
   * The same for what must be told apart from others by its text.
   *
   * @param whose the other that a text in a language belonged to
   */
  void text(
      String where,
      String what,
      Text before,
      Text after,
      BiFunction<String, String, Optional<String>> whose) {
    for (String language : languages) {
      String old = before.in(language);
      String next = after.in(language);
      if (!old.equals(next)) {
        String change = "%s (%s): %s".formatted(what, language, becomes(quoted(old), quoted(next)));
        whose
            .apply(language, next)
            .ifPresentOrElse(
                other -> touches(where, change + ", which was that of " + other),
                () -> rewords(where, change));
      }
    }
  }

  void reworded(String where, String what, String before, String after) {
    if (!before.equals(after)) {
      rewords(where, what + ": " + becomes(quoted(before), quoted(after)));
    }
  }

  /** A difference that changes what values mean. */
  void same(String where, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      touches(where, what + ": " + becomes(shown(before), shown(after)));
    }
  }

  /** Rules that differ in their spaces only are the same. */
  void rule(String where, String what, @Nullable String before, @Nullable String after) {
    same(where, what, oneLine(before), oneLine(after));
  }

  void repeats(String where, @Nullable Repeats before, @Nullable Repeats after) {
    if (before == null || after == null) {
      same(where, "repeats", most(before), most(after));
      return;
    }
    text(where, "what one is called", before.one(), after.one());
    if (after.most() > before.most()) {
      adds(where, "up to %d repeats, %d before".formatted(after.most(), before.most()));
    } else {
      same(where, "most repeats", before.most(), after.most());
    }
  }

  private static @Nullable String most(@Nullable Repeats repeats) {
    return repeats == null ? null : "up to " + repeats.most();
  }

  private static @Nullable String oneLine(@Nullable String rule) {
    return rule == null ? null : rule.strip().replaceAll("\\s+", " ");
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "nothing";
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Boolean answer -> answer ? "yes" : "no";
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "nothing" : "“" + text + "”";
  }

  private static String becomes(String before, String after) {
    return before + " becomes " + after;
  }
}
