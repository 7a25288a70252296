package org.ecrf.deploy.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code study.yaml} of a study of the demo: its sites, and which account has which role.
 *
 * @param study the study's id, published from the model's own file
 * @param enteredBy forms that somebody else than the coordinator fills
 */
record DemoStudy(
    String study,
    Training training,
    List<Site> sites,
    List<Grant> grants,
    @JsonProperty("entered by") @Nullable Map<String, String> enteredBy) {

  /** What everybody has been taught, before their role has an effect. */
  record Training(String on, String what) {}

  /**
   * @param ready the day on which everything of its checklist was so
   * @param ranges what its laboratory states, as the API takes it
   */
  record Site(
      String code, String name, String timeZone, String ready, @Nullable List<JsonNode> ranges) {
    Map<String, String> command() {
      return Map.of("code", code, "name", name, "timeZone", timeZone);
    }
  }

  /**
   * @param site null: all sites
   */
  record Grant(String user, String role, @Nullable String site) {
    private static final String PRINCIPAL = "PRINCIPAL_INVESTIGATOR";

    Map<String, Object> command(Training training) {
      Map<String, Object> command = new HashMap<>();
      command.put("user", user);
      command.put("role", role);
      command.put("training", training);
      if (site != null) {
        command.put("site", site);
      }
      return command;
    }

    boolean answersFor(String code) {
      return role.equals(PRINCIPAL) && code.equals(site);
    }
  }

  /** The account of who answers for a site. */
  String principal(String site) {
    return grants.stream()
        .filter(grant -> grant.answersFor(site))
        .map(Grant::user)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody answers for site " + site));
  }

  /** The role whose account fills a form. */
  String enters(String form) {
    return enteredBy == null ? "coordinator" : enteredBy.getOrDefault(form, "coordinator");
  }
}
