package org.ecrf.server.verification;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.study.VerificationPlan.Extent;
import org.ecrf.server.json.Canonical;

/**
 * What the database has to know to tell what is asked of whom: for each site and version of the
 * study its plan, and for each version the items that are meant, without those that the caller may
 * not see. As JSON, so that one statement takes any number of sites.
 */
final class Scope {
  private final List<Map<String, Object>> plans = new ArrayList<>();
  private final List<Map<String, Object>> lists = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final Instant now;

  /**
   * @param now decides which version a site works with
   */
  Scope(Instant now) {
    this.now = now;
  }

  /**
   * @param hidden what the caller may not see there
   */
  void add(
      String site, String seed, VerificationPlan own, StudyDefinition study, Set<String> hidden) {
    VerificationPlan plan = study.verification().plan().and(own);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("site", site);
    row.put("version", study.version());
    row.put("seed", seed);
    row.put("everyone", plan.everyone().name());
    row.put("percent", plan.percent());
    row.put(
        "list", known.computeIfAbsent(List.of(study.version(), hidden), k -> list(study, hidden)));
    plans.add(row);
  }

  private int list(StudyDefinition study, Set<String> hidden) {
    Predicate<String> shown = name -> !hidden.contains(name);
    lists.add(
        Map.of(
            "list", lists.size(),
            "everything", members(Asked.of(study, Extent.ALL).names(), shown),
            "critical", members(Asked.of(study, Extent.CRITICAL).names(), shown),
            "shown", members(names(study), shown)));
    return lists.size() - 1;
  }

  private static Set<String> names(StudyDefinition study) {
    return study.forms().values().stream()
        .flatMap(form -> form.items().stream().map(item -> name(form, item.id())))
        .collect(Collectors.toSet());
  }

  private static String name(Form form, String item) {
    return form.id() + "." + item;
  }

  /** An object is searched faster than a list. */
  private static Map<String, Integer> members(Set<String> names, Predicate<String> shown) {
    return names.stream().filter(shown).collect(Collectors.toMap(name -> name, name -> 1));
  }

  /** To the statement of {@link MarkedItems}. */
  Query bind(Query query) {
    return query
        .setParameter("plans", plans())
        .setParameter("lists", lists())
        .setParameter("now", now);
  }

  private String plans() {
    return Canonical.of(plans);
  }

  private String lists() {
    return Canonical.of(lists);
  }
}
