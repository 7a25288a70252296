package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;
import org.jspecify.annotations.Nullable;

/** The parameters of a study as they are set now, in the order of its file. */
@UseCase
public class ListParameters {
  private final Access access;
  private final Studies studies;
  private final StudySites sites;
  private final Parameters parameters;

  @Inject
  ListParameters(Access access, Studies studies, StudySites sites, Parameters parameters) {
    this.access = access;
    this.studies = studies;
    this.sites = sites;
    this.parameters = parameters;
  }

  /**
   * @param site null: for all sites
   * @param value null: not set
   * @param version 0: never set
   */
  public record ParameterLine(
      String id,
      Text label,
      Text help,
      @Nullable String site,
      @Nullable ItemValue value,
      int version,
      @Nullable String by,
      @Nullable Instant at,
      boolean maySet) {}

  /** One for each site where the study defines it so; those of the caller's sites. */
  @Requires(Permission.READ_STUDY)
  public List<ParameterLine> of(String study) {
    Sites mine = access.in(study).sites();
    Map<ParameterRow.Id, ParameterRow> rows = parameters.of(study);
    return studies.newest(study).definition().parameters().stream()
        .flatMap(
            parameter ->
                places(study, parameter, mine).map(site -> line(study, parameter, site, rows)))
        .toList();
  }

  /** The codes of the sites that have their own, or one empty text. */
  private Stream<String> places(String study, Parameter parameter, Sites mine) {
    return parameter.perSite() ? sites.codes(study).stream().filter(mine::has) : Stream.of("");
  }

  private ParameterLine line(
      String study, Parameter parameter, String site, Map<ParameterRow.Id, ParameterRow> rows) {
    Item item = parameter.item();
    ParameterRow row = rows.get(new ParameterRow.Id(study, item.id(), site));
    return new ParameterLine(
        item.id(),
        item.label(),
        item.help(),
        site.isEmpty() ? null : site,
        row == null ? null : row.value(),
        row == null ? 0 : row.version(),
        row == null ? null : row.setBy(),
        row == null ? null : row.setAt(),
        access.may(Permission.KEEP_FACTS, study, site));
  }
}
