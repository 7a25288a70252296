package org.ecrf.server.matrix;

import static org.ecrf.server.access.Permission.*;
import static org.ecrf.server.matrix.Reach.ALL_SITES;
import static org.ecrf.server.matrix.Reach.ANYBODY;
import static org.ecrf.server.matrix.Reach.PLATFORM;
import static org.ecrf.server.matrix.Reach.SITE;
import static org.ecrf.server.matrix.Reach.STUDY;
import static org.ecrf.server.matrix.Row.get;
import static org.ecrf.server.matrix.Row.post;

import java.util.List;
import java.util.stream.Stream;

/** Rows of the platform, and of a study with its people and sites. */
final class StudyRows {
  private static final String WHY = "{\"reason\": \"To see who may\"}";

  private StudyRows() {}

  static Stream<Row> all() {
    return Stream.of(platform(), study(), team(), sites()).flatMap(List::stream);
  }

  private static List<Row> platform() {
    return List.of(
        get("MeResource.me", "/me", ANYBODY, SIGNED_IN),
        get("StudiesResource.list", "/studies", ANYBODY, SIGNED_IN),
        get("PlatformTrailResource.page", "/trail?limit=1", PLATFORM, READ_PLATFORM_TRAIL),
        get("OperationResource.now", "/operation", PLATFORM, READ_PLATFORM_TRAIL),
        post("StudiesResource.publish", "/studies", "{yaml}", ALL_SITES, PUBLISH)
            .typed("application/yaml"));
  }

  private static List<Row> study() {
    return List.of(
        get("StudiesResource.show", "", STUDY, READ_STUDY),
        get("VersionsResource.list", "versions", STUDY, READ_STUDY),
        get("VersionsResource.show", "versions/1", STUDY, READ_STUDY),
        post("VersionsResource.everywhere", "versions/1/sites", "", ALL_SITES, PUBLISH),
        post("VersionsResource.at", "versions/1/sites/{site}", "", ALL_SITES, PUBLISH),
        get("CohortsResource.list", "cohorts", STUDY, READ_STUDY),
        get("ParametersResource.list", "parameters", STUDY, READ_STUDY),
        get("ParametersResource.show", "parameters/largest", STUDY, READ_STUDY),
        post(
                "ParametersResource.set",
                "parameters/largest",
                "{\"site\": \"{site}\", \"value\": \"5\", \"version\": 0}",
                SITE,
                KEEP_FACTS)
            .by("PUT"),
        get("RangesResource.list", "sites/{site}/ranges", SITE, READ_STUDY),
        post(
            "RangesResource.add",
            "sites/{site}/ranges",
            "{\"analyte\": \"alt\", \"from\": \"2030-01-01\", \"low\": \"0\", \"high\": \"45\","
                + " \"unit\": \"U/L\"}",
            SITE,
            KEEP_FACTS),
        post(
            "RangesResource.end",
            "sites/{site}/ranges/{range}/end",
            "{\"until\": \"2026-12-31\"}",
            SITE,
            KEEP_FACTS));
  }

  private static List<Row> team() {
    return List.of(
        get("GrantsResource.list", "grants", STUDY, READ_TEAM),
        post(
            "GrantsResource.grant",
            "grants",
            "{\"user\": \"newcomer\", \"role\": \"MONITOR\", \"site\": \"{site}\"}",
            ALL_SITES,
            ADMINISTER),
        post(
            "GrantsResource.train",
            "grants/{grant}/training",
            "{\"on\": \"2026-01-08\", \"what\": \"Protocol\"}",
            SITE,
            KEEP_DELEGATIONS),
        post(
            "GrantsResource.authorise",
            "grants/{grant}/authorisation",
            "",
            SITE,
            AUTHORISE_DELEGATION),
        post("GrantsResource.revoke", "grants/{ended}", "", SITE, KEEP_DELEGATIONS).by("DELETE"),
        get("AccessReviewResource.list", "access-review", ALL_SITES, READ_TEAM),
        get("AccessReviewResource.csv", "access-review/csv", ALL_SITES, READ_TEAM),
        post(
            "AccessReviewResource.review",
            "access-review",
            "{\"user\": \"coordinator\"}",
            ALL_SITES,
            ADMINISTER));
  }

  private static List<Row> sites() {
    String item = "sites/{site}/checklist/CLOSE_OUT_VISIT";
    return List.of(
        get("SitesResource.list", "sites", STUDY, READ_STUDY),
        post(
            "SitesResource.add",
            "sites",
            "{\"code\": \"77\", \"name\": \"New\", \"timeZone\": \"Europe/Warsaw\"}",
            ALL_SITES,
            ADMINISTER),
        get("SiteResource.checklist", "sites/{site}/checklist", SITE, READ_TEAM),
        post("SiteResource.tick", item, "{\"on\": \"2026-01-05\"}", ALL_SITES, ADMINISTER)
            .by("PUT"),
        post("SiteResource.untick", item, "", ALL_SITES, ADMINISTER).by("DELETE"),
        post("SiteResource.activate", "sites/{site}/activation", "", ALL_SITES, ADMINISTER),
        post("SiteResource.close", "sites/{site}/closure", "", ALL_SITES, ADMINISTER),
        post("SiteResource.reopen", "sites/{site}/reopening", WHY, ALL_SITES, ADMINISTER));
  }
}
