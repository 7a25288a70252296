package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Progress;
import org.ecrf.deploy.system.Running;
import org.ecrf.model.source.BundledStudies;

/**
 * Publishes the demo's study with its sites and grants, and loads its subjects, all through the
 * API. What was loaded is remembered in the data folder with the day of its first try: a load that
 * was cut off is repeated with the same dates, and nothing is loaded twice.
 */
public final class DemoLoader {
  private static final ZoneId SITES = ZoneId.of("Europe/Stockholm");

  private final Path file;
  private final Api api;
  private final String administrator;
  private final Progress progress;
  private final DemoStudy demo = DemoFiles.study();

  /**
   * @param administrator who publishes the study, with a demo account
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
    List<String> accounts =
        DemoFiles.study().grants().stream().map(DemoStudy.Grant::user).distinct().toList();
    if (!accounts.contains(administrator)) {
      throw new Failure(
          "ECRF_ADMINISTRATOR is '%s', who has no account in the demo: it can be %s."
              .formatted(administrator, String.join(", ", accounts)));
    }
  }

  /** The lines that tell an operator how to log in. */
  public static String accounts() {
    StringBuilder lines = new StringBuilder("Demo accounts (user name / password):\n");
    for (DemoStudy.Grant grant : DemoFiles.study().grants()) {
      lines.append(
          "  %-16s / %-20s %s%n"
              .formatted(
                  grant.user(),
                  grant.user() + "-demo",
                  grant.site() == null ? "all sites" : "site " + grant.site()));
    }
    return lines.toString().stripTrailing();
  }

  /**
   * @param withSubjects false: the study, its sites and grants only. It counts at the first start
   *     of a data folder; later nothing is added to what people have entered.
   */
  public void load(boolean withSubjects) {
    DemoMemory memory = DemoMemory.in(file, LocalDate.now(SITES), withSubjects);
    if (!memory.has("study")) {
      progress.step("Study " + demo.study() + " with its sites and grants", this::publish);
      memory.add("study");
    }
    if (memory.wantsSubjects() && !memory.has("subjects")) {
      List<DemoSubject> subjects = DemoFiles.subjects();
      progress.step(subjects.size() + " demo subjects", () -> tell(subjects, memory.firstDay()));
      memory.add("subjects");
    }
  }

  private void publish() {
    String study = demo.study();
    api.sendYaml(administrator, "studies", BundledStudies.yaml(study), "demo-study");
    for (DemoStudy.Site site : demo.sites()) {
      api.send(
          administrator, "POST", "studies/" + study + "/sites", site, "demo-site-" + site.code());
    }
    for (DemoStudy.Grant grant : demo.grants()) {
      api.send(
          administrator,
          "POST",
          "studies/" + study + "/grants",
          grant,
          "demo-grant-" + grant.user());
    }
  }

  private void tell(List<DemoSubject> subjects, LocalDate today) {
    Map<String, Map<String, JsonNode>> common = DemoFiles.answers();
    for (DemoSubject subject : subjects) {
      new SubjectStory(api, demo.study(), subject, common, today).tell();
    }
  }
}
