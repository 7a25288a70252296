package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Brings the demo's people to their roles and its sites to their activation: roles are given with
 * their training, authorised by who answers for the site, and each site's checklist is done.
 */
final class DemoTeam {
  private static final String UNAUTHORISED = "UNAUTHORISED";
  private final Api api;
  private final String administrator;
  private final DemoStudy demo;
  private final String place;

  DemoTeam(Api api, String administrator, DemoStudy demo) {
    this.api = api;
    this.administrator = administrator;
    this.demo = demo;
    this.place = "studies/" + demo.study();
  }

  void comes() {
    for (DemoStudy.Grant grant : demo.grants()) {
      String name = "demo-grant-" + grant.user();
      api.send(administrator, "POST", place + "/grants", grant.command(demo.training()), name);
    }
    for (JsonNode grant : api.get(administrator, place + "/grants").path("rows")) {
      if (grant.path("state").asText().equals(UNAUTHORISED)) {
        authorise(grant);
      }
    }
    demo.sites().forEach(this::opens);
  }

  private void authorise(JsonNode grant) {
    String path = place + "/grants/" + grant.path("id").asText() + "/authorisation";
    String principal = demo.principal(grant.path("site").asText());
    api.send(principal, "POST", path, null, "demo-authorise-" + grant.path("user").asText());
  }

  private void opens(DemoStudy.Site site) {
    String path = place + "/sites/" + site.code();
    String name = "demo-open-" + site.code();
    for (JsonNode line : api.get(administrator, path + "/checklist").path("items")) {
      boolean tick = line.path("phase").asText().equals("ACTIVATION");
      if (tick && !line.path("measured").asBoolean()) {
        String item = line.path("item").asText();
        Map<String, String> done = Map.of("on", site.ready());
        api.send(administrator, "PUT", path + "/checklist/" + item, done, name + item);
      }
    }
    api.send(administrator, "POST", path + "/activation", null, name);
  }
}
