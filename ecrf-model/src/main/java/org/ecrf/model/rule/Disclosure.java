package org.ecrf.model.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecrf.model.form.Audience;
import org.ecrf.model.rule.RulePlace.Part;

/**
 * What few may know must not be read from what is calculated of it: a calculated item is at least
 * as sensitive as all that it rests on, and for as few. Only an age may be known of a birth date
 * that is sensitive.
 */
final class Disclosure {
  private final Map<Layout.At, DerivedItem> calculated = new LinkedHashMap<>();
  private final Limits limits;

  Disclosure(Collection<DerivedItem> derived, Limits limits) {
    this.limits = limits;
    derived.stream()
        .filter(item -> item.formula().isPresent())
        .forEach(item -> calculated.put(item.at(), item));
  }

  /** What each calculated item lacks, once for all visits that have its form. */
  Collection<RuleProblem> problems() {
    Map<String, RuleProblem> problems = new LinkedHashMap<>();
    for (DerivedItem item : calculated.values()) {
      open(item, "sensitive: yes", at -> at.slot().item().sensitive(), false, problems);
      for (Audience few : Audience.values()) {
        if (few.compareTo(audience(item.at())) > 0) {
          String needs = "audience: " + few.name().toLowerCase(Locale.ROOT);
          open(item, needs, at -> audience(at) == few, true, problems);
        }
      }
    }
    return problems.values();
  }

  private void open(
      DerivedItem item,
      String needs,
      Predicate<Layout.At> masked,
      boolean byAge,
      Map<String, RuleProblem> problems) {
    Set<Layout.At> sources = new LinkedHashSet<>();
    add(item, byAge, sources);
    Optional<String> told =
        sources.stream().filter(masked).map(Layout.At::name).sorted().findFirst();
    if (told.isEmpty() || masked.test(item.at())) {
      return;
    }
    String owner = item.place().cells().form().id() + "." + item.slot().item().id();
    String message =
        "this tells of %s, which not everybody may see; it needs “%s” too"
            .formatted(told.get(), needs);
    problems.putIfAbsent(
        owner + needs, new RuleProblem(new RulePlace(Part.FORMULA, owner), 0, message));
  }

  private void add(DerivedItem item, boolean byAge, Set<Layout.At> sources) {
    Set<Step> reads = new LinkedHashSet<>();
    collect(item.formula().orElseThrow().step(), byAge, reads);
    for (Layout.At source : new Reads(reads, item.place(), limits).items()) {
      if (sources.add(source) && calculated.containsKey(source)) {
        add(calculated.get(source), byAge, sources);
      }
    }
  }

  /** A laboratory's limit tells of its subject no more than the age does. */
  private static void collect(Step step, boolean byAge, Set<Step> reads) {
    boolean age = step instanceof Step.Call call && call.body() == CalendarFunctions.AGE;
    if ((age || step instanceof Limit) && !byAge) {
      return;
    }
    reads.add(step);
    step.parts().forEach(part -> collect(part, byAge, reads));
  }

  private static Audience audience(Layout.At at) {
    return at.place().cells().form().audienceOf(at.slot().item());
  }
}
