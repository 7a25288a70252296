package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Brings people to their roles at a site of a study that a story has made for itself. */
record SiteTeam(String study, String site) {
  /** What everybody has been taught. */
  static final Map<String, String> TRAINING =
      Map.of("on", "2026-01-07", "what", "Protocol and entry of data");

  private static final String PRINCIPAL = "principal-investigator";

  static SiteTeam of(String study, String site) {
    return new SiteTeam(study, site);
  }

  /** Somebody answers for the site, and its checklist is done. */
  void opens() {
    ApiClient administrator = People.as("administrator");
    String place = "studies/" + study + "/sites/" + site;
    give(PRINCIPAL, "PRINCIPAL_INVESTIGATOR");
    for (JsonNode line : administrator.get(place + "/checklist").expect(200).json().path("items")) {
      if (line.path("phase").asText().equals("ACTIVATION") && !line.path("measured").asBoolean()) {
        String item = place + "/checklist/" + line.path("item").asText();
        administrator.put(item, Map.of("on", "2026-01-05")).expect(204);
      }
    }
    administrator.post(place + "/activation", Map.of()).expect(204);
  }

  /** Of who works at the site, authorised by who answers for it. */
  void grants(String user, String role) {
    String grant = "studies/" + study + "/grants/" + give(user, role);
    People.as(PRINCIPAL).post(grant + "/authorisation", Map.of()).expect(204);
  }

  private String give(String user, String role) {
    Map<String, Object> grant = new HashMap<>();
    grant.put("user", user);
    grant.put("role", role);
    grant.put("site", site);
    grant.put("training", TRAINING);
    return People.as("administrator")
        .post("studies/" + study + "/grants", grant)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
