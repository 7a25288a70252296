package org.ecrf.deploy.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
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
    List<Site> sites,
    List<Grant> grants,
    @JsonProperty("entered by") @Nullable Map<String, String> enteredBy) {

  /**
   * @param ranges what its laboratory states, as the API takes it
   */
  record Site(String code, String name, String timeZone, @Nullable List<JsonNode> ranges) {
    Map<String, String> command() {
      return Map.of("code", code, "name", name, "timeZone", timeZone);
    }
  }

  /**
   * @param site null: all sites
   */
  record Grant(String user, String role, @Nullable String site) {}

  /** The role whose account fills a form. */
  String enters(String form) {
    return enteredBy == null ? "coordinator" : enteredBy.getOrDefault(form, "coordinator");
  }
}
