package org.ecrf.server.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Permission;

/**
 * Which queries wait for somebody, as a condition of the database. An open one waits for whom it is
 * assigned to, else for all who may answer at the site; an answered one for the role that raised
 * it, and of a check for all who raise queries.
 */
record Waiting(String user, List<Holding> held) {
  private static final String NOBODY = "1 = 0";

  /**
   * @param values takes the values of the condition's parameters
   */
  String condition(Map<String, Object> values) {
    values.put("me", user);
    return """
        (q.state = OPEN
          and (q.assignedTo = :me
               or q.assignedTo is null
                  and (%s or q.assignedRole is null and %s))
         or q.state = ANSWERED
          and (q.origin = PERSON and %s or q.origin = CHECK and %s))
        """
        .formatted(
            ofRoles("q.assignedRole", values),
            at(h -> h.role().may(Permission.ANSWER_QUERY), values),
            ofRoles("q.openedRole", values),
            at(h -> h.role().may(Permission.RAISE_QUERY), values));
  }

  /** The column names a role that is held there. */
  private String ofRoles(String column, Map<String, Object> values) {
    return any(
        held.stream()
            .map(h -> column + " = '" + h.role().name() + "' and " + covered(h, values))
            .collect(Collectors.toSet()));
  }

  private String at(Predicate<Holding> which, Map<String, Object> values) {
    return any(
        held.stream().filter(which).map(h -> covered(h, values)).collect(Collectors.toSet()));
  }

  private static String any(Set<String> conditions) {
    return conditions.isEmpty() ? NOBODY : "(" + String.join(" or ", conditions) + ")";
  }

  private static String covered(Holding holding, Map<String, Object> values) {
    if (holding.site() == null) {
      return "1 = 1";
    }
    String name = "held" + holding.site();
    values.put(name, holding.site());
    return "q.place.site = :" + name;
  }
}
