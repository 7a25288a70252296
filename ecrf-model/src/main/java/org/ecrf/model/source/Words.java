package org.ecrf.model.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads values that can only be one of a few words, and whole numbers. */
final class Words {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,7}");

  private Words() {}

  /**
   * @param allowed all of them where none is named
   */
  @SafeVarargs
  static <E extends Enum<E>> E read(
      Yaml.Scalar word, String key, E otherwise, List<Problem> problems, E... allowed) {
    List<E> all =
        allowed.length > 0
            ? List.of(allowed)
            : List.of(otherwise.getDeclaringClass().getEnumConstants());
    return all.stream()
        .filter(value -> of(value).equals(word.text()))
        .findFirst()
        .orElseGet(
            () -> {
              List<String> words = all.stream().map(Words::of).toList();
              problems.add(word.at().problem("“" + key + "” is " + either(words)));
              return otherwise;
            });
  }

  /** {@code on site} for {@code ON_SITE}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static boolean yes(Yaml.Scalar answer, String key, List<Problem> problems) {
    if (!answer.text().matches("yes|no")) {
      problems.add(answer.at().problem("“" + key + "” is yes or no"));
    }
    return answer.text().equals("yes");
  }

  static int whole(Yaml.Scalar text, String key, int least, int most, List<Problem> problems) {
    boolean number = WHOLE.matcher(text.text()).matches();
    if (number) {
      int value = Integer.parseInt(text.text());
      if (value >= least && value <= most) {
        return value;
      }
    }
    problems.add(
        text.at().problem("“%s” is a whole number from %d to %d".formatted(key, least, most)));
    return least;
  }

  private static String either(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : words.subList(0, last).stream().collect(Collectors.joining(", "))
            + " or "
            + words.get(last);
  }
}
