package org.ecrf.server.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;

/** Studies and their definition. */
@Path("studies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class StudiesResource {
  private ListStudies listStudies;
  private ShowStudy showStudy;
  private PublishStudy publishStudy;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public StudiesResource() {}

  @Inject
  StudiesResource(ListStudies listStudies, ShowStudy showStudy, PublishStudy publishStudy) {
    this.listStudies = listStudies;
    this.showStudy = showStudy;
    this.publishStudy = publishStudy;
  }

  @GET
  @Calls(ListStudies.class)
  public Page<ListStudies.StudyLine> list() {
    List<ListStudies.StudyLine> mine = listStudies.mine();
    return new Page<>(mine, mine.size());
  }

  /** The body is the study file, read as the compiler reads it: letters of no other encoding. */
  @POST
  @Calls(PublishStudy.class)
  @Consumes({"application/yaml", "text/yaml", MediaType.TEXT_PLAIN})
  public Response publish(@HeaderParam(RequestIds.HEADER) String request, InputStream file)
      throws IOException {
    return Response.status(Response.Status.CREATED)
        .entity(publishStudy.publish(file, request))
        .build();
  }

  @GET
  @Calls(ShowStudy.class)
  @Path("{study}")
  public StudyDefinition show(@PathParam("study") String study) {
    return showStudy.of(study).definition();
  }
}
