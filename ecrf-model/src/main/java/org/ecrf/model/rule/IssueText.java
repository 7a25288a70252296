package org.ecrf.model.rule;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.model.value.Quantity;

/** Says what CEL complains about in the words of a study author. */
final class IssueText {
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.+?)' applied to '(.*?)\\((.*)\\)'.*", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("undeclared reference to '(.+?)'.*", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("undefined field '(.+?)'.*", Pattern.DOTALL);
  private static final Pattern OPERATOR = Pattern.compile("@?_?(\\W+?|in)_?");
  private static final Pattern LIST = Pattern.compile("list\\((.*)\\)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:token recognition error at:|extraneous input|mismatched input|unsupported syntax"
              + "|no viable alternative at input) '(.+?)'(?: expecting .*)?$",
          Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.of(
          "int",
          "number",
          "double",
          "number",
          "bool",
          "yes/no",
          "string",
          "text",
          "dyn",
          "anything");

  private final List<String> functions;
  private final List<String> fields;
  private final Map<String, Quantity> quantities;

  /**
   * @param functions that a rule may call
   * @param fields of the elements that the rule goes through
   */
  IssueText(List<String> functions, List<String> fields, Map<String, Quantity> quantities) {
    this.functions = functions;
    this.fields = fields;
    this.quantities = quantities;
  }

  String of(CelIssue issue) {
    String message = issue.getMessage();
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return mismatch(overload.group(1), overload.group(2) + ", " + overload.group(3));
    }
    Matcher reference = REFERENCE.matcher(message);
    if (reference.matches()) {
      String name = reference.group(1);
      return "there is no function “" + name + "”" + Nearest.hint(name, functions);
    }
    Matcher field = FIELD.matcher(message);
    if (field.matches()) {
      String name = field.group(1);
      return "there is no item “" + name + "” in it" + Nearest.hint(name, fields);
    }
    return message.startsWith("entered(") ? message : unread(message);
  }

  /** What the parser says. */
  private static String unread(String message) {
    if (message.contains("recursion limit")) {
      return "this is nested too deeply: at most %d levels (%s)"
          .formatted(RuleLanguage.DEEPEST, "calculate a part of it in an item of its own");
    }
    if (message.contains("code point size exceeds limit")) {
      return "a rule has at most %,d characters; calculate a part of it in an item of its own"
          .formatted(RuleLanguage.LONGEST);
    }
    if (message.contains("<EOF>")) {
      return "the expression ends too early";
    }
    Matcher token = TOKEN.matcher(message);
    return token.lookingAt()
        ? "“%s” cannot stand here".formatted(token.group(1))
        : "the expression cannot be read here: " + message;
  }

  /** The commonest slip is a number without its unit. */
  private String amount(List<String> types) {
    return types.stream()
        .filter(type -> types.contains("number") && quantities.containsKey(type))
        .findFirst()
        .map(
            type ->
                "; an amount is written %s(\"1 %s\")".formatted(type, quantities.get(type).base()))
        .orElse("");
  }

  private String mismatch(String function, String argumentTypes) {
    List<String> types =
        Pattern.compile(",\\s*")
            .splitAsStream(argumentTypes)
            .filter(type -> !type.isBlank())
            .map(IssueText::type)
            .toList();
    Matcher operator = OPERATOR.matcher(function);
    if (function.equals("_?_:_")) {
      return choice(types.subList(1, types.size()));
    }
    String name = operator.matches() ? "“" + operator.group(1) + "”" : function + "(…)";
    return name + " cannot be used with " + String.join(" and ", types) + amount(types);
  }

  private static String choice(List<String> answers) {
    return "“? :” needs yes/no before it and two answers of one type, not "
        + String.join(" and ", answers)
        + (answers.stream().allMatch("number"::equals) ? "; write number(…) around both" : "");
  }

  /** A type as CEL writes it, in the words of a study author. */
  private static String type(String written) {
    Matcher list = LIST.matcher(written);
    return list.matches() ? "list of " + type(list.group(1)) : TYPES.getOrDefault(written, written);
  }
}
