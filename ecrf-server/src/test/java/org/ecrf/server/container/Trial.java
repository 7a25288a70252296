package org.ecrf.server.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ecrf.model.source.BundledStudies;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Person;
import org.ecrf.server.access.Role;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;

/**
 * The language in which the stories of these tests are told: a trial with two sites and a person in
 * each role. Opening it twice changes nothing, since its requests carry fixed ids.
 */
@ApplicationScoped
public class Trial {
  public static final String STUDY = "NCT05061030";
  public static final String SCREENING = "screening";

  @Inject Person person;
  @Inject PublishStudy publishStudy;
  @Inject AddSite addSite;
  @Inject Staffing staffing;
  @Inject RegisterSubject registerSubject;
  @Inject OpenEntry openEntry;
  @Inject SaveEntry saveEntry;
  @Inject CompleteEntry completeEntry;
  private boolean opened;

  public synchronized void open() {
    if (opened) {
      return;
    }
    opened = true;
    as("administrator", () -> publishStudy.publish(BundledStudies.yaml(STUDY), "trial-publish"));
    site("01", "Uppsala");
    site("02", "Lund");
    grant("coordinator", Role.COORDINATOR, "01");
    grant("investigator", Role.INVESTIGATOR, "01");
    grant("monitor", Role.MONITOR, "01");
    grant("coordinator-02", Role.COORDINATOR, "02");
    grant("data-manager", Role.DATA_MANAGER, null);
    grant("sponsor", Role.SPONSOR, null);
    grant("inspector", Role.INSPECTOR, null);
  }

  private void site(String code, String name) {
    String request = "trial-site-" + code;
    as(
        "administrator",
        () -> {
          addSite.add(new AddSite.Command(STUDY, code, name, "Europe/Stockholm", request));
          return true;
        });
    staffing.opens(STUDY, code, "trial-open-" + code);
  }

  private void grant(String user, Role role, String site) {
    staffing.grant(STUDY, user, role, site, "trial-grant-" + user);
  }

  public <T> T as(String name, Callable<T> step) {
    return person.as(name, step);
  }

  /** By the coordinator of the site. */
  public SubjectRef register(String site) {
    return as(
        site.equals("01") ? "coordinator" : "coordinator-" + site,
        () ->
            registerSubject.register(
                new RegisterSubject.Command(STUDY, site, LocalDate.now().minusDays(9), fresh())));
  }

  /** By the coordinator of site 01, on the versions that stand there now. */
  public EntryView save(SubjectRef subject, String form, Map<String, ItemValue> values) {
    return save(subject, SCREENING, form, values, null);
  }

  public EntryView save(
      SubjectRef subject, String visit, String form, Map<String, ItemValue> values, String reason) {
    return as(
        "coordinator",
        () -> {
          EntryView now = openEntry.open(subject, visit, form);
          Map<String, SaveEntry.Change> changes = new HashMap<>();
          values.forEach(
              (item, value) -> changes.put(item, new SaveEntry.Change(value, version(now, item))));
          return saveEntry.save(
              new SaveEntry.Command(subject, visit, form, changes, reason, fresh()));
        });
  }

  /** A repeat that nobody has entered yet is not in the view. */
  private static int version(EntryView now, String item) {
    return now.items().containsKey(item) ? now.items().get(item).version() : 0;
  }

  public EntryView open(String who, SubjectRef subject, String visit, String form) {
    return as(who, () -> openEntry.open(subject, visit, form));
  }

  public EntryView complete(SubjectRef subject, String visit, String form) {
    return as("coordinator", () -> completeEntry.complete(subject, visit, form, fresh()));
  }

  /** What the step is refused with; a defect where it is not refused. */
  public Refusal refusal(String who, Callable<?> step) {
    try {
      as(who, step);
    } catch (Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("was not refused");
  }

  public static String fresh() {
    return UUID.randomUUID().toString();
  }
}
