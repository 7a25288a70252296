package org.ecrf.server.facts;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.study.Parameter;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Places;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.problem.StaleItem;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** Sets a parameter of the running study, for all sites or for one, as the study defines it. */
@UseCase
public class SetParameter {
  private final Access access;
  private final Studies studies;
  private final Places places;
  private final Parameters parameters;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  SetParameter(
      Access access,
      Studies studies,
      Places places,
      Parameters parameters,
      Trail trail,
      StudyStandings standings) {
    this.access = access;
    this.studies = studies;
    this.places = places;
    this.parameters = parameters;
    this.trail = trail;
    this.standings = standings;
  }

  /**
   * @param site null: the parameter is one for all sites
   * @param value null clears it
   * @param version that the change was made on, 0 where it was never set
   */
  public record Command(
      String study,
      String parameter,
      @Nullable String site,
      @Nullable ItemValue value,
      int version,
      String request) {
    ParameterRow.Id id() {
      return new ParameterRow.Id(study, parameter, site == null ? "" : site);
    }

    String target() {
      return "parameter/" + parameter + (site == null ? "" : "/" + site);
    }
  }

  /** Answers its version. */
  @Requires(Permission.KEEP_FACTS)
  public int set(Command command) {
    Acting acting =
        command.site() == null
            ? access.throughout(command.study())
            : access.at(command.study(), command.site());
    Chain chain = Chain.study(command.study());
    Request asked =
        Request.of(
            command.request(),
            "set-parameter",
            command.parameter(),
            command.site(),
            command.value(),
            command.version());
    boolean repeated = trail.repeated(chain, asked).isPresent();
    refuseUnreadable(command);
    ParameterRow row = parameters.row(command.id());
    if (!repeated) {
      standings.demandOpen(Doing.ENTRY, command.study(), command.site());
      refuseStale(command, row);
      Changed change = new Changed(command.target(), row.value(), command.value());
      row.set(command.value(), acting.name(), trail.moment());
      parameters.store(row);
      trail.append(
          chain,
          Act.of(acting.author(), "set-parameter", command.target())
              .changing(List.of(change))
              .answering(asked));
    }
    return row.version();
  }

  private static void refuseStale(Command command, ParameterRow row) {
    if (row.version() != command.version()) {
      boolean never = row.version() == 0;
      throw new Refused(
          new Refusal.Stale(
              List.of(
                  new StaleItem(
                      command.target(),
                      row.version(),
                      never ? null : row.setBy(),
                      never ? null : row.setAt(),
                      row.value()))));
    }
  }

  private void refuseUnreadable(Command command) {
    Parameter parameter =
        studies.newest(command.study()).definition().parameters().stream()
            .filter(p -> p.item().id().equals(command.parameter()))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("parameter"));
    if (parameter.perSite() != (command.site() != null)) {
      throw Problems.unreadable("site", parameter.perSite() ? Rule.SITE_NEEDED : Rule.NOTHING);
    }
    if (command.site() != null && !places.hasSite(command.study(), command.site())) {
      throw Problems.notFound("site");
    }
    ItemValue value = command.value();
    if (value != null
        && ItemReader.read(parameter.item(), value) instanceof Reading.Unreadable unreadable) {
      throw new Refused(
          new Refusal.Unreadable(List.of(new ItemProblem(command.target(), unreadable.why()))));
    }
  }
}
