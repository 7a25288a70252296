package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Holding;
import org.ecrf.server.access.Sites;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Sight;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;

/** What of the queries of a study a caller may see, site by site. */
@ApplicationScoped
class QuerySights {
  private final StudySites places;
  private final Studies studies;

  @Inject
  QuerySights(StudySites places, Studies studies) {
    this.places = places;
    this.studies = studies;
  }

  /**
   * Sites at which who holds these sees the same stand together; two statements.
   *
   * @param sites those that are asked of
   */
  List<SiteSight> of(String study, Sites sites, List<Holding> held) {
    Map<Sight, List<String>> same =
        places.codes(study).stream()
            .filter(sites::has)
            .collect(Collectors.groupingBy(site -> Sights.of(held, site)));
    List<StudyDefinition> versions =
        studies.worked(study).stream().map(CompiledStudy::definition).toList();
    List<Discretion> everyone = versions.stream().map(Discretion::ofEveryone).toList();
    return same.entrySet().stream()
        .map(
            e ->
                new SiteSight(
                    e.getValue(), versions.stream().map(e.getKey()::on).toList(), everyone))
        .toList();
  }
}
