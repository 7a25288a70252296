package org.ecrf.server.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.overview.CasebookView.Addition;
import org.ecrf.server.study.Sights;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Which repeats of visits and forms the caller may add. */
@ApplicationScoped
class Additions {
  private final Access access;
  private final Sights sights;

  @Inject
  Additions(Access access, Sights sights) {
    this.access = access;
    this.sights = sights;
  }

  List<Addition> of(SubjectFile subject, Instances instances) {
    if (!access.may(Permission.ENTER_DATA, subject.ref().study(), subject.site())) {
      return List.of();
    }
    List<Addition> additions = new ArrayList<>();
    for (Visit visit : instances.study().visits()) {
      if (isOpen(visit.repeats(), instances.nextVisit(visit.id()))
          && subject.takes(Doing.ENTRY, Spot.visit(visit.id()))
          && mayEnter(subject, Audience.EVERYONE)) {
        additions.add(new Addition(visit.id(), null, visit.repeats().one()));
      }
      instances.of(visit).forEach(key -> additions.addAll(forms(subject, instances, visit, key)));
    }
    return additions;
  }

  private List<Addition> forms(SubjectFile subject, Instances instances, Visit visit, String key) {
    return visit.forms().stream()
        .map(id -> instances.study().forms().get(id))
        .filter(form -> isOpen(form.repeats(), instances.nextForm(key, form.id())))
        .filter(form -> subject.takes(Doing.ENTRY, Spot.form(key, form.id())))
        .filter(form -> mayEnter(subject, form.audience()))
        .map(form -> new Addition(key, form.id(), form.repeats().one()))
        .toList();
  }

  private boolean mayEnter(SubjectFile subject, Audience audience) {
    return sights.mayEnter(audience, subject.ref().study(), subject.site());
  }

  private static boolean isOpen(@Nullable Repeats repeats, int next) {
    return repeats != null && next <= repeats.most();
  }
}
