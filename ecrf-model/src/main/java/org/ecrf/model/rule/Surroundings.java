package org.ecrf.model.rule;

import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;

/**
 * What the running study and the subject's site say.
 *
 * @param enrolled by cohort, how many other subjects have a place in it; a cohort that is not here
 *     is not known
 * @param parameters those that are set, by id
 * @param ranges reference ranges of the site's laboratories
 */
public record Surroundings(
    Map<String, Integer> enrolled, Map<String, ItemValue> parameters, List<ReferenceRange> ranges) {
  public static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), List.of());
}
