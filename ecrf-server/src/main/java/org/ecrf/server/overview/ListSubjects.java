package org.ecrf.server.overview;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Glance;
import org.ecrf.server.entry.Instances;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.Page;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectPages;
import org.ecrf.server.verification.DrawnSight;
import org.ecrf.server.verification.Unverified;
import org.ecrf.server.verification.Unverified.Tally;

/**
 * The subjects of a study that the caller may see, each with its visits. The number of statements
 * does not depend on the number of subjects.
 */
@UseCase
public class ListSubjects {
  private final Access access;
  private final DrawnSight drawn;
  private final SubjectPages subjects;
  private final Casebooks casebooks;
  private final OpenQueries queries;
  private final Studies studies;
  private final Sights sights;
  private final Unverified unverified;
  private final Clock clock;

  @Inject
  ListSubjects(
      Access access,
      DrawnSight drawn,
      SubjectPages subjects,
      Casebooks casebooks,
      OpenQueries queries,
      Studies studies,
      Sights sights,
      Unverified unverified,
      Clock clock) {
    this.access = access;
    this.drawn = drawn;
    this.subjects = subjects;
    this.casebooks = casebooks;
    this.queries = queries;
    this.studies = studies;
    this.sights = sights;
    this.unverified = unverified;
    this.clock = clock;
  }

  @Requires(Permission.READ_DATA)
  public Page<SubjectRow> page(String study, SubjectFilter filter, int offset, int limit) {
    Acting acting = access.in(study);
    Page<SubjectFile> page =
        subjects.page(
            study,
            acting,
            new SubjectPages.Wanted(filter.text(), filter.state(), filter.site()),
            offset,
            limit);
    Map<Long, Glance> glances = casebooks.glances(page.rows());
    Function<SubjectFile, Discretion> discretion = discretion();
    Map<Long, Map<FormAt, Integer>> open = queries.counts(page.rows(), discretion);
    Map<Long, Map<FormAt, Tally>> asked = unverified.counts(drawn.among(page.rows()));
    return new Page<>(
        page.rows().stream()
            .map(
                s ->
                    row(
                        s,
                        glances.get(s.id()),
                        new Counts(
                            open.getOrDefault(s.id(), Map.of()),
                            asked.getOrDefault(s.id(), Map.of()),
                            Set.of()),
                        discretion.apply(s)))
            .toList(),
        page.total());
  }

  /** Found once for each site and version. */
  private Function<SubjectFile, Discretion> discretion() {
    Map<String, Discretion> known = new HashMap<>();
    return subject ->
        known.computeIfAbsent(
            subject.studyVersion() + "/" + subject.site(),
            key -> sights.of(definition(subject), subject.site()));
  }

  private StudyDefinition definition(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }

  private SubjectRow row(SubjectFile subject, Glance glance, Counts open, Discretion discretion) {
    Instances instances = new Instances(definition(subject), glance.states());
    LocalDate today = LocalDate.ofInstant(clock.instant(), subject.zone());
    List<SubjectRow.VisitCell> cells =
        new VisitCells(instances, subject, glance, open, discretion).cells(today);
    return new SubjectRow(
        subject.ref().number(),
        subject.site(),
        subject.state(),
        cells,
        subject.standings().at(Spot.SUBJECT));
  }
}
