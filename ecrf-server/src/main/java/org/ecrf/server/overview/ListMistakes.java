package org.ecrf.server.overview;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.MistakenForm;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** What of a casebook was added by mistake and not taken back. */
@UseCase
public class ListMistakes {
  private final Subjects subjects;
  private final Casebooks casebooks;
  private final Studies studies;
  private final Sights sights;
  private final Access access;

  @Inject
  ListMistakes(
      Subjects subjects, Casebooks casebooks, Studies studies, Sights sights, Access access) {
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.studies = studies;
    this.sights = sights;
    this.access = access;
  }

  /** Of a visit one line, whatever forms it had. What is for others only is left out. */
  @Requires(Permission.READ_DATA)
  public List<MistakeLine> of(SubjectRef ref) {
    SubjectFile subject = subjects.read(ref);
    StudyDefinition study = studies.compiled(ref.study(), subject.studyVersion()).definition();
    Discretion discretion = sights.of(study, subject.site());
    boolean enters = access.may(Permission.ENTER_DATA, ref.study(), subject.site());
    return casebooks.mistakes(subject).stream()
        .filter(one -> !discretion.hides(study.forms().get(one.at().formAt().id())))
        .map(one -> line(one, enters && mayEnter(one, study, subject)))
        .distinct()
        .toList();
  }

  private boolean mayEnter(MistakenForm one, StudyDefinition study, SubjectFile subject) {
    return subject.takes(Doing.ENTRY, one.at().spot())
        && sights.mayEnter(
            study.forms().get(one.at().formAt().id()).audience(), study.id(), subject.site());
  }

  private static MistakeLine line(MistakenForm one, boolean mayRestore) {
    return new MistakeLine(
        one.at().visit(),
        one.ofVisit() ? null : one.at().form(),
        one.reason(),
        one.by(),
        one.when(),
        mayRestore);
  }
}
