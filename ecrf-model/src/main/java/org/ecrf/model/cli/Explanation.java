package org.ecrf.model.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Finds the item behind a part of a verdict's trace, with the visit that its value came from. */
record Explanation(StudyDefinition study, CriterionVerdict verdict) {
  private static final Pattern ELEMENT = Pattern.compile("[\\w.\\[\\]]+\\[\\d+]");
  private static final Pattern FIELD = Pattern.compile("\\w+\\.\\w+");

  /**
   * The item that a part of the rule names; empty for any other part.
   *
   * @param element the repeat that a list's rule is about, {@code log.medication[2]}; empty outside
   *     lists
   */
  Optional<Used> item(Trace part, String element) {
    String name = part.expression();
    return verdict.used().stream()
        .filter(used -> isNamed(used.path(), name) || isField(used.path(), name, element))
        .findFirst();
  }

  /** The repeat that the parts below this one are about. */
  static String element(Trace part, String outer) {
    return ELEMENT.matcher(part.expression()).matches() ? part.expression() : outer;
  }

  /** An item at a visit has its full name; on the form of a condition of dosing its bare one. */
  private boolean isNamed(ItemPath path, String name) {
    boolean bare = verdict.criterion().form() != null && path.item().equals(name);
    return bare || dotted(path).equals(name);
  }

  /** {@code m.stop}, where m stands for {@code log.medication[2]}. */
  private static boolean isField(ItemPath path, String name, String element) {
    return !element.isEmpty()
        && FIELD.matcher(name).matches()
        && dotted(path).equals(element + name.substring(name.indexOf('.')));
  }

  private static String dotted(ItemPath path) {
    return path.toString().replace('/', '.');
  }

  Text visit(ItemPath path) {
    return study
        .visit(path.visitId())
        .map(visit -> numbered(visit.title(), path.visit()))
        .orElse(Text.NONE);
  }

  Text form(ItemPath path) {
    return Optional.ofNullable(study.forms().get(path.formId()))
        .map(Form::title)
        .map(title -> numbered(title, path.form()))
        .orElse(Text.NONE);
  }

  Text label(ItemPath path) {
    return study
        .item(path.visit(), path.form(), path.item())
        .map(Item::label)
        .map(label -> path.group().map(g -> numbered(label, g.toString())).orElse(label))
        .orElse(Text.NONE);
  }

  private static Text numbered(Text title, String occurrence) {
    int repeat = Occurrence.parse(occurrence).repeat();
    return repeat == 0 ? title : title.map(text -> text + " " + repeat);
  }
}
