package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;

/** Lets a caller into those forms and items only that are for their eyes. */
@ApplicationScoped
class Admission {
  private final Sights sights;

  @Inject
  Admission(Sights sights) {
    this.sights = sights;
  }

  Discretion discretion(SubjectFile subject, StudyDefinition study) {
    return sights.of(study, subject.site());
  }

  /**
   * @throws Refused where the form is for others
   */
  void demandReading(SubjectFile subject, StudyDefinition study, Form form) {
    discretion(subject, study).refuse(form);
  }

  /**
   * @throws Refused where the caller may not enter one of these items of the form
   */
  void demandEntering(SubjectFile subject, Form form, Collection<Item> items) {
    if (items.isEmpty()) {
      demand(subject, form.audience());
    }
    items.stream()
        .map(item -> form.audienceOf(item))
        .distinct()
        .forEach(audience -> demand(subject, audience));
    if (items.stream().anyMatch(item -> isMasked(subject, item))) {
      throw new Refused(new Refusal.NotPermitted(Permission.READ_SENSITIVE.name()));
    }
  }

  /** Whether the caller could enter something in this form. */
  boolean mayEnter(SubjectFile subject, Form form) {
    return form.items().isEmpty()
        ? may(subject, form.audience())
        : form.items().stream()
            .map(item -> form.audienceOf(item))
            .distinct()
            .anyMatch(audience -> may(subject, audience));
  }

  boolean mayEnter(SubjectFile subject, Form form, Item item) {
    return may(subject, form.audienceOf(item)) && !isMasked(subject, item);
  }

  /** Whoever may not see a value cannot mend it either: it would be told in what stands against. */
  private boolean isMasked(SubjectFile subject, Item item) {
    return item.sensitive() && !sights.at(subject.ref().study(), subject.site()).sensitive();
  }

  private void demand(SubjectFile subject, Audience audience) {
    if (!may(subject, audience)) {
      throw Sights.refused(audience);
    }
  }

  private boolean may(SubjectFile subject, Audience audience) {
    return sights.mayEnter(audience, subject.ref().study(), subject.site());
  }
}
