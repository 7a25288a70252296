package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Progress;
import org.ecrf.deploy.system.Running;
import org.ecrf.model.source.BundledStudies;

/**
 * Publishes the demo's studies with their sites and grants, and loads their subjects, all through
 * the API. What was loaded is remembered in the data folder with the day of its first try: a load
 * that was cut off is repeated with the same dates, and nothing is loaded twice.
 */
public final class DemoLoader {
  private static final ZoneId SITES = ZoneId.of("Europe/Stockholm");

  private final Path file;
  private final Api api;
  private final String administrator;
  private final Progress progress;

  /**
   * @param administrator who publishes the studies, with a demo account
   */
  public DemoLoader(DataFolder folder, Running running, String administrator, Progress progress) {
    this.file = folder.demo();
    this.api = new Api(running.ports());
    this.administrator = administrator;
    this.progress = progress;
  }

  /**
   * Nobody else can load the demo.
   *
   * @throws Failure where the name has no demo account
   */
  public static void demandAccount(String administrator) {
    Set<String> accounts = grants().keySet();
    if (!accounts.contains(administrator)) {
      throw new Failure(
          "ECRF_ADMINISTRATOR is '%s', who has no account in the demo: it can be %s."
              .formatted(administrator, String.join(", ", accounts)));
    }
  }

  /** The lines that tell an operator how to log in. */
  public static String accounts() {
    StringBuilder lines = new StringBuilder("Demo accounts (user name / password):\n");
    grants()
        .forEach(
            (user, places) ->
                lines.append("  %-16s / %-20s %s%n".formatted(user, user + "-demo", places)));
    return lines.toString().stripTrailing();
  }

  /** Where each account works. */
  private static Map<String, String> grants() {
    Map<String, String> grants = new LinkedHashMap<>();
    for (DemoStudy study : DemoFiles.studies()) {
      for (DemoStudy.Grant grant : study.grants()) {
        String place = grant.site() == null ? "all sites" : "site " + grant.site();
        grants.merge(
            grant.user(), study.study() + " " + place, (before, more) -> before + ", " + more);
      }
    }
    return grants;
  }

  /**
   * @param withSubjects false: the studies, their sites and grants only. It counts at the first
   *     start of a data folder; later nothing is added to what people have entered.
   */
  public void load(boolean withSubjects) {
    DemoMemory memory = DemoMemory.in(file, LocalDate.now(SITES), withSubjects);
    DemoFiles.studies().forEach(study -> load(study, memory));
  }

  private void load(DemoStudy demo, DemoMemory memory) {
    String study = demo.study();
    if (!memory.has("study " + study)) {
      progress.step("Study " + study + " with its sites and grants", () -> publish(demo));
      memory.add("study " + study);
    }
    if (memory.wantsSubjects() && !memory.has("subjects " + study)) {
      List<DemoSubject> subjects = DemoFiles.subjects(study);
      progress.step(
          subjects.size() + " demo subjects", () -> tell(demo, subjects, memory.firstDay()));
      memory.add("subjects " + study);
    }
  }

  private void publish(DemoStudy demo) {
    String place = "studies/" + demo.study();
    api.sendYaml(administrator, "studies", BundledStudies.yaml(demo.study()), "demo-study");
    for (DemoStudy.Site site : demo.sites()) {
      String name = "demo-site-" + site.code();
      api.send(administrator, "POST", place + "/sites", site.command(), name);
      ranges(place, site);
    }
    new DemoTeam(api, administrator, demo).comes();
  }

  private void ranges(String place, DemoStudy.Site site) {
    List<JsonNode> ranges = site.ranges() == null ? List.of() : site.ranges();
    for (int i = 0; i < ranges.size(); i++) {
      String name = "demo-range-" + site.code() + "-" + i;
      String path = place + "/sites/" + site.code() + "/ranges";
      api.send(administrator, "POST", path, ranges.get(i), name);
    }
  }

  private void tell(DemoStudy demo, List<DemoSubject> subjects, LocalDate today) {
    Map<String, Map<String, JsonNode>> common = DemoFiles.answers(demo.study());
    for (DemoSubject subject : subjects) {
      new SubjectStory(api, demo, subject, common, today).tell();
    }
  }
}
