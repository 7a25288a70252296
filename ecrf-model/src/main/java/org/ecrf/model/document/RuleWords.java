package org.ecrf.model.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a sentence: items by their labels, answers by their texts, operators as words. It helps
 * to read the rule, which always stands beside it, and never replaces it.
 */
final class RuleWords {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<not>!\\s*)?entered\\((?<entered>[\\w.]+)\\)"
              + "|(?<span>years|months|days)\\((?<count>\\d+)\\)"
              + "|\\.in_unit\\(\"(?<unit>[^\"]*)\"\\)"
              + "|undetermined\\(\"(?<open>[^\"]*)\"\\)"
              + "|\\w+\\(\"(?<amount>[^\"]*)\"\\)"
              + "|\"(?<code>[^\"]*)\""
              + "|\\.(?<method>exists|all|filter|map)\\(\\s*(?<each>\\w+)\\s*,\\s*"
              + "|(?<function>[a-z_]+)(?=\\()"
              + "|(?<name>[a-z_]\\w*(?:\\.\\w+(?!\\w*\\())*)"
              + "|(?<operator>&&|\\|\\||==|!=|<=|>=|!|\\?|:|\\*)"
              + "|(?<space>\\s+)");

  private final StudyDefinition study;
  private final @Nullable Form form;
  private final String rule;
  private final String language;
  private final Map<String, String> lists = new HashMap<>();
  private @Nullable Item mentioned;
  private String namedLast = "";

  private RuleWords(StudyDefinition study, @Nullable Form form, String rule, String language) {
    this.study = study;
    this.form = form;
    this.rule = rule.strip();
    this.language = language;
  }

  /**
   * @param form the form whose items the rule names alone, null for a rule of the casebook
   */
  static Text of(
      StudyDefinition study, @Nullable Form form, String rule, Collection<String> languages) {
    Map<String, String> said = new TreeMap<>();
    languages.forEach(l -> said.put(l, new RuleWords(study, form, rule, l).sentence()));
    return new Text(said);
  }

  private String sentence() {
    return PIECE.matcher(rule).replaceAll(m -> Matcher.quoteReplacement(piece((Matcher) m)));
  }

  private String piece(Matcher m) {
    if (m.group("entered") != null) {
      RuleWord word = m.group("not") == null ? RuleWord.ENTERED : RuleWord.NOT_ENTERED;
      return name(m.group("entered")) + " " + word.in(language);
    }
    if (m.group("span") != null) {
      return span(m.group("span"), Integer.parseInt(m.group("count")));
    }
    if (m.group("unit") != null) {
      return " (" + m.group("unit") + ")";
    }
    if (m.group("open") != null) {
      return RuleWord.OPEN.in(language) + " (" + m.group("open") + ")";
    }
    if (m.group("amount") != null) {
      return m.group("amount");
    }
    if (m.group("code") != null) {
      return code(m.group("code"));
    }
    if (m.group("method") != null) {
      lists.put(m.group("each"), namedLast);
      return " – " + word(m.group("method")) + " (";
    }
    if (m.group("space") != null) {
      return " ";
    }
    return m.group("name") != null ? name(m.group("name")) : word(m.group());
  }

  private String span(String unit, int count) {
    return count
        + " "
        + switch (unit) {
          case "years" -> CalendarWords.years(count, language);
          case "months" -> CalendarWords.months(count, language);
          default -> CalendarWords.days(count, language);
        };
  }

  private String word(String symbol) {
    return RuleWord.of(symbol).map(word -> word.in(language)).orElse(symbol);
  }

  /** The label of an item; another form's with its visit. */
  private String name(String name) {
    namedLast = name;
    Optional<Item> own = Optional.ofNullable(form).flatMap(f -> f.item(name));
    Optional<Item> item =
        own.or(() -> NamedItems.ofElement(study, lists, name)).or(() -> NamedItems.at(study, name));
    item.ifPresent(found -> mentioned = found);
    String label =
        item.map(Item::label).or(() -> NamedItems.list(study, name)).map(this::quoted).orElse("");
    if (label.isEmpty()) {
      return lists.containsKey(name) ? RuleWord.IT.in(language) : word(name);
    }
    return own.isPresent() ? label : label + visit(name);
  }

  private String quoted(Text label) {
    return "“" + label.in(language) + "”";
  }

  private String visit(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? ""
        : study
            .visit(name.substring(0, dot))
            .map(visit -> " (" + visit.title().in(language) + ")")
            .orElse("");
  }

  /** The answer behind a code, of the item that was named last. */
  private String code(String code) {
    return Optional.ofNullable(mentioned)
        .flatMap(item -> item.choice(code))
        .map(Choice::label)
        .map(label -> "“" + label.in(language) + "”")
        .orElse(code);
  }
}
