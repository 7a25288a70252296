package org.ecrf.deploy.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code demo/study.yaml}: which study, its sites, and which account has which role.
 *
 * @param study the study's id, published from the model's own file
 */
record DemoStudy(String study, List<Site> sites, List<Grant> grants) {

  record Site(String code, String name, String timeZone) {}

  /**
   * @param site null: all sites
   */
  record Grant(String user, String role, @Nullable String site) {}
}
