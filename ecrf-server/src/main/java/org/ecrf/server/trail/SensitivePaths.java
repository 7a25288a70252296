package org.ecrf.server.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Tells what of a subject's trail the caller may see. */
@ApplicationScoped
class SensitivePaths {
  private final Studies studies;
  private final Sights sights;
  private final Access access;

  @Inject
  SensitivePaths(Studies studies, Sights sights, Access access) {
    this.studies = studies;
    this.sights = sights;
    this.access = access;
  }

  Eyes of(SubjectFile subject) {
    String id = subject.ref().study();
    StudyDefinition study = studies.compiled(id, subject.studyVersion()).definition();
    return new Eyes(
        study,
        sights.of(study, subject.site()),
        access.may(Permission.READ_SENSITIVE, id, subject.site()));
  }
}
