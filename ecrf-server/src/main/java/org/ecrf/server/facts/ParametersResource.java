package org.ecrf.server.facts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.api.SentValue;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The parameters of a study. */
@Path("studies/{study}/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ParametersResource {
  private ListParameters listParameters;
  private SetParameter setParameter;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public ParametersResource() {}

  @Inject
  ParametersResource(ListParameters listParameters, SetParameter setParameter) {
    this.listParameters = listParameters;
    this.setParameter = setParameter;
  }

  /**
   * A value or a missing code; neither clears the parameter.
   *
   * @param site where each site has its own
   * @param version that the change is made on
   */
  public record Sent(
      @Nullable String site,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String missing,
      @Nullable String reason,
      int version) {

    @Nullable ItemValue read(String parameter) {
      return new SentValue(value, unit, missing, reason).read(parameter);
    }
  }

  /** The version after the change. */
  public record Kept(int version) {}

  @GET
  @Calls(ListParameters.class)
  public Page<ListParameters.ParameterLine> list(@PathParam("study") String study) {
    return Page.whole(listParameters.of(study));
  }

  @GET
  @Calls(ListParameters.class)
  @Path("{parameter}")
  public Page<ListParameters.ParameterLine> show(
      @PathParam("study") String study, @PathParam("parameter") String parameter) {
    List<ListParameters.ParameterLine> lines =
        listParameters.of(study).stream().filter(p -> p.id().equals(parameter)).toList();
    if (lines.isEmpty()) {
      throw Problems.notFound("parameter");
    }
    return Page.whole(lines);
  }

  @PUT
  @Calls(SetParameter.class)
  @Path("{parameter}")
  public Kept set(
      @PathParam("study") String study,
      @PathParam("parameter") String parameter,
      @HeaderParam(RequestIds.HEADER) String request,
      Sent sent) {
    Problems.given(sent, "body");
    return new Kept(
        setParameter.set(
            new SetParameter.Command(
                study,
                parameter,
                sent.site(),
                sent.read(parameter),
                SentValue.version(parameter, sent.version()),
                request)));
  }
}
