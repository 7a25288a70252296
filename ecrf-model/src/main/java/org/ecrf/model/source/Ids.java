package org.ecrf.model.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that rules, paths and exports can use: short, lower case, no word of the rule language. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,31}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "cohort",
          "const",
          "continue",
          "else",
          "entered",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "parameter",
          "return",
          "subject",
          "today",
          "true",
          "var",
          "visit",
          "void",
          "while");

  private Ids() {}

  static String id(Yaml.Entry entry, List<Problem> problems) {
    if (!ID.matcher(entry.key()).matches()) {
      problems.add(
          entry
              .at()
              .problem(
                  "“%s” cannot be a name: small letters, digits and _, a letter first, at most 32"
                      .formatted(entry.key())));
    } else if (RESERVED.contains(entry.key())) {
      problems.add(entry.at().problem("“" + entry.key() + "” is a word of the rule language"));
    }
    return entry.key();
  }

  /** A code of an answer, a criterion or a check. */
  static String code(Yaml.Entry entry, List<Problem> problems) {
    if (!CODE.matcher(entry.key()).matches()) {
      problems.add(
          entry
              .at()
              .problem(
                  "“%s” cannot be a code: letters, digits, _ and -, at most 32"
                      .formatted(entry.key())));
    }
    return entry.key();
  }
}
