package org.ecrf.server.container;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Person;
import org.ecrf.server.access.Role;
import org.ecrf.server.entry.CompleteEntry;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.entry.SaveEntry;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.study.PublishStudy;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * The people of a trial and what they do in every study: they found it, register subjects, enter
 * and complete forms. Each study of the tests adds its own words.
 */
public abstract class Team {
  private static final LocalDate CONSENT = LocalDate.of(2026, 2, 10);

  @Inject private Person person;
  @Inject private PublishStudy publish;
  @Inject private AddSite addSite;
  @Inject private Staffing staffing;
  @Inject private RegisterSubject register;
  @Inject private OpenEntry open;
  @Inject private SaveEntry save;
  @Inject private CompleteEntry complete;

  protected void founds(String study, String yaml, String timeZone, List<String> sites) {
    as("administrator", () -> publish.publish(yaml, request()));
    for (String site : sites) {
      as(
          "administrator",
          () -> {
            addSite.add(new AddSite.Command(study, site, "Site " + site, timeZone, request()));
            return true;
          });
      staffing.opens(study, site, request());
    }
    grant(study, "coordinator", Role.COORDINATOR, "01");
    grant(study, "investigator", Role.INVESTIGATOR, "01");
    grant(study, "monitor", Role.MONITOR, "01");
    grant(study, "data-manager", Role.DATA_MANAGER, null);
    grant(study, "sponsor", Role.SPONSOR, null);
    grant(study, "inspector", Role.INSPECTOR, null);
  }

  /**
   * @param site null: all sites
   */
  public void grant(String study, String user, Role role, @Nullable String site) {
    staffing.grant(study, user, role, site, request());
  }

  public SubjectRef consents(String study) {
    return as(
        "coordinator",
        () -> register.register(new RegisterSubject.Command(study, "01", CONSENT, request())));
  }

  public EntryView enters(
      SubjectRef subject, String visit, String form, Map<String, ItemValue> values) {
    return enters("coordinator", subject, visit, form, values);
  }

  public EntryView enters(
      String who, SubjectRef subject, String visit, String form, Map<String, ItemValue> values) {
    return enters(who, subject, visit, form, values, "Transcription error");
  }

  /** On the versions that stand there now. */
  public EntryView enters(
      String who,
      SubjectRef subject,
      String visit,
      String form,
      Map<String, ItemValue> values,
      String reason) {
    return as(
        who,
        () -> {
          EntryView now = open.open(subject, visit, form);
          Map<String, SaveEntry.Change> changes = new HashMap<>();
          values.forEach(
              (item, value) -> {
                ItemView stands = now.items().get(item);
                int version = stands == null ? 0 : stands.version();
                changes.put(item, new SaveEntry.Change(value, version));
              });
          return save.save(new SaveEntry.Command(subject, visit, form, changes, reason, request()));
        });
  }

  public EntryView opens(String who, SubjectRef subject, String visit, String form) {
    return as(who, () -> open.open(subject, visit, form));
  }

  public void completes(SubjectRef subject, String visit, String form) {
    as("coordinator", () -> complete.complete(subject, visit, form, request()));
  }

  public <T> T as(String who, Callable<T> step) {
    return person.as(who, step);
  }

  public static String request() {
    return UUID.randomUUID().toString();
  }
}
