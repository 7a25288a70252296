package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Team;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.AddVisit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.facts.SetParameter;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectRef;

/** The language in which the stories of the whole study are told. */
@ApplicationScoped
public class WholeTrial extends Team {
  @Inject private AddForm addForm;
  @Inject private AddVisit addVisit;
  @Inject private SetParameter setParameter;

  /** A fresh study with one site and its staff. Answers its id. */
  public String begins() {
    return begins(yaml -> yaml);
  }

  /** The same of a study that is a little different. */
  public String begins(UnaryOperator<String> edit) {
    String study = "W-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    founds(study, edit.apply(WholeStudy.yaml(study)), "Europe/Warsaw", List.of("01"));
    grant(study, "pharmacist", Role.PHARMACIST, "01");
    return study;
  }

  /** Somebody whom every criterion allows. */
  public SubjectRef screened(String study, String sex) {
    SubjectRef subject = consents(study);
    enters(
        subject,
        "first",
        "body",
        Map.of("visit_date", ItemValue.of("2026-02-10"), "weight", ItemValue.of("70", "kg")));
    enters(
        subject,
        "first",
        "person",
        Map.of("birth_date", ItemValue.of("1980-05-17"), "sex", ItemValue.of(sex)));
    return subject;
  }

  public FormAt adds(SubjectRef subject, String visit, String form) {
    return as("coordinator", () -> addForm.add(subject, visit, form, request()));
  }

  public String addsVisit(SubjectRef subject, String visit) {
    return as("coordinator", () -> addVisit.add(subject, visit, request()));
  }

  void opensCohort(String study, LocalDate day) {
    ItemValue value = ItemValue.of(day.toString());
    as(
        "data-manager",
        () ->
            setParameter.set(
                new SetParameter.Command(study, "opening", null, value, 0, request())));
  }

  /** What the step is refused with. */
  public Refusal refusal(String who, Callable<?> step) {
    return assertThrows(Refused.class, () -> as(who, step)).refusal();
  }
}
