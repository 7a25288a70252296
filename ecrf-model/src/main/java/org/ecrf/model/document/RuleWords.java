package org.ecrf.model.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    return RulePiece.in(rule).replaceAll(m -> Matcher.quoteReplacement(piece(m)));
  }

  private String piece(MatchResult m) {
    return switch (RulePiece.of(m)) {
      case ENTERED -> name(m.group("item")) + " " + entered(m.group("not") == null);
      case PERIOD -> span(m.group("span"), Integer.parseInt(m.group("count")));
      case IN_UNIT -> " (" + m.group("unit") + ")";
      case OPEN -> RuleWord.OPEN.in(language) + " (" + m.group("why") + ")";
      case AMOUNT -> m.group("amount");
      case WITHIN -> includes(name(m.group("holder")), code(m.group("within")));
      case CODE -> code(m.group("code"));
      case LIST -> list(m.group("method"), m.group("each"));
      case NAME -> name(m.group());
      case FUNCTION, OPERATOR -> word(m.group());
      case SPACE -> " ";
    };
  }

  private String entered(boolean is) {
    return (is ? RuleWord.ENTERED : RuleWord.NOT_ENTERED).in(language);
  }

  private String includes(String holder, String code) {
    return holder + " " + RuleWord.INCLUDES.in(language) + " " + code;
  }

  private String list(String method, String each) {
    lists.put(each, namedLast);
    return " – " + word(method) + " (";
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
