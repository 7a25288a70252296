package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.rule.RulePlace;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.study.RangeKeys;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A study while its file is being read: what has been found so far, and where it stood. */
final class Draft {
  final List<Problem> problems;

  /** Missing translations and the like: they do not keep rules from being looked at. */
  final List<Problem> wording = new ArrayList<>();

  /** Examples that are asked for; a version that is published already stays readable without. */
  final List<Problem> lacking = new ArrayList<>();

  final Texts texts;
  final Map<String, Quantity> quantities = new LinkedHashMap<>();
  final Map<String, List<Choice>> codeLists = new LinkedHashMap<>();
  final List<Choice> missingCodes = new ArrayList<>();
  final List<Visit> visits = new ArrayList<>();
  final Map<String, Form> forms = new LinkedHashMap<>();
  final Map<String, Yaml.Place> timings = new HashMap<>();
  final List<Choice> arms = new ArrayList<>();
  final List<Cohort> cohorts = new ArrayList<>();
  final List<Parameter> parameters = new ArrayList<>();
  final Map<String, Analyte> analytes = new LinkedHashMap<>();
  @Nullable RangeKeys rangeKeys;
  final List<Criterion> criteria = new ArrayList<>();
  final List<Check> checks = new ArrayList<>();
  final VerificationReader verification = new VerificationReader(this);
  final List<Plausible> plausible = new ArrayList<>();
  final List<Example> examples = new ArrayList<>();
  final List<Tried> tried = new ArrayList<>();

  private final Map<RulePlace, Yaml.Scalar> rules = new HashMap<>();
  private final List<Runnable> whenAllIsRead = new ArrayList<>();

  Draft(List<String> languages, List<Problem> problems) {
    this.problems = problems;
    this.texts = new Texts(languages, wording);
  }

  /** Remembers where a rule stands, so that its problems can be shown there. */
  String rule(RulePlace.Part part, String owner, Yaml.Scalar text) {
    rules.put(new RulePlace(part, owner), text);
    return text.text();
  }

  /** Remembers where a sentence stands. */
  void sentence(RulePlace.Part part, String owner, Yaml.Place at) {
    rules.put(new RulePlace(part, owner), new Yaml.Scalar(at, "", ""));
  }

  Yaml.Place placeOf(RulePlace rule, int offset) {
    Yaml.Scalar text = rules.get(rule);
    return text == null ? new Yaml.Place(1, 1) : text.placeOf(offset);
  }

  /** A check of names that may stand further down in the file. */
  void later(Runnable check) {
    whenAllIsRead.add(check);
  }

  void checkNames() {
    whenAllIsRead.forEach(Runnable::run);
    whenAllIsRead.clear();
  }

  /** The item behind {@code form.item}. */
  Optional<Item> item(String formAndItem) {
    String[] parts = formAndItem.split("\\.", -1);
    return parts.length == 2
        ? Optional.ofNullable(forms.get(parts[0])).flatMap(form -> form.item(parts[1]))
        : Optional.empty();
  }

  /** The item behind {@code visit.form.item}, where it stands once. */
  Optional<Item> single(String name) {
    return single(name, true);
  }

  /** The same, at visits that repeat too where that does not matter. */
  Optional<Item> single(String name, boolean once) {
    int dot = name.indexOf('.');
    return visits.stream()
        .filter(visit -> dot > 0 && visit.id().equals(name.substring(0, dot)))
        .filter(visit -> !once || visit.repeats() == null)
        .filter(visit -> visit.forms().stream().anyMatch(f -> name.startsWith(f + ".", dot + 1)))
        .findFirst()
        .flatMap(visit -> item(name.substring(dot + 1)))
        .filter(item -> standsOnce(name.substring(dot + 1), item));
  }

  /** Items of a form that are not in a repeating group. */
  List<String> singleItems(Form form) {
    return form.sections().stream()
        .filter(section -> section.repeats() == null)
        .flatMap(section -> section.items().stream())
        .map(Item::id)
        .toList();
  }

  private boolean standsOnce(String formAndItem, Item item) {
    Form form = forms.get(formAndItem.substring(0, formAndItem.indexOf('.')));
    return form.repeats() == null && form.sectionOf(item).orElseThrow().repeats() == null;
  }

  /** All names {@code visit.form.item}. */
  List<String> itemNames() {
    List<String> names = new ArrayList<>();
    for (Visit visit : visits) {
      for (String form : visit.forms()) {
        if (forms.containsKey(form)) {
          forms.get(form).items().forEach(i -> names.add(visit.id() + "." + form + "." + i.id()));
        }
      }
    }
    return names;
  }
}
