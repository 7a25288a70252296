package org.ecrf.model.document;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pieces that a rule is read in, so that each can be said in words. */
enum RulePiece {
  ENTERED("(?<not>!\\s*)?entered\\((?<item>[\\w.]+)\\)"),
  PERIOD("(?<span>years|months|days)\\((?<count>\\d+)\\)"),
  IN_UNIT("\\.in_unit\\(\"(?<unit>[^\"]*)\"\\)"),
  OPEN("undetermined\\(\"(?<why>[^\"]*)\"\\)"),
  AMOUNT("\\w+\\(\"(?<amount>[^\"]*)\"\\)"),
  WITHIN("\"(?<within>[^\"]*)\"\\s+in\\s+(?<holder>[a-z_][\\w.]*)"),
  CODE("\"(?<code>[^\"]*)\""),
  LIST("\\.(?<method>exists|all|filter|map)\\(\\s*(?<each>\\w+)\\s*,\\s*"),
  FUNCTION("[a-z_]+(?=\\()"),
  NAME("[a-z_]\\w*(?:\\.\\w+(?!\\w*\\())*"),
  OPERATOR("&&|\\|\\||==|!=|<=|>=|!|\\?|:|\\*"),
  SPACE("\\s+");

  private static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(values())
              .map(piece -> "(?<" + piece.name().replace("_", "") + ">" + piece.pattern + ")")
              .collect(Collectors.joining("|")));

  private final String pattern;

  RulePiece(String pattern) {
    this.pattern = pattern;
  }

  static Matcher in(String rule) {
    return ANY.matcher(rule);
  }

  static RulePiece of(MatchResult found) {
    return Arrays.stream(values())
        .filter(piece -> found.group(piece.name().replace("_", "")) != null)
        .findFirst()
        .orElseThrow();
  }
}
