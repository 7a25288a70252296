package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.FileHeaders;
import org.ecrf.server.api.LargeBody;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.attachment.AttachmentLimit;
import org.ecrf.server.attachment.Received;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The files of a form. */
@Path("studies/{study}/subjects/{number}/entries/{visit}/{form}/attachments")
@RequestScoped
public class AttachmentResource {
  private AttachFile attachFile;
  private DownloadAttachment downloadAttachment;
  private AttachmentLimit limit;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public AttachmentResource() {}

  @Inject
  AttachmentResource(
      AttachFile attachFile, DownloadAttachment downloadAttachment, AttachmentLimit limit) {
    this.attachFile = attachFile;
    this.downloadAttachment = downloadAttachment;
    this.limit = limit;
  }

  @PathParam("study")
  private String study;

  @PathParam("number")
  private String number;

  @PathParam("visit")
  private String visit;

  @PathParam("form")
  private String form;

  /** The body is the file. */
  @POST
  @Calls(AttachFile.class)
  @LargeBody
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public EntryJson attach(
      @HeaderParam(RequestIds.HEADER) String request,
      @QueryParam("item") @Nullable String item,
      @QueryParam("name") @Nullable String name,
      @QueryParam("version") @DefaultValue("0") int version,
      @QueryParam("reason") @Nullable String reason,
      InputStream body)
      throws IOException {
    return EntryJson.of(
        attachFile.attach(
            new AttachFile.Command(
                new SubjectRef(study, number),
                visit,
                form,
                Problems.given(item, "item"),
                Problems.given(name, "name"),
                Received.read(body, limit.most()),
                version,
                reason,
                request)));
  }

  /** Never shown in place: whatever it holds, a browser only keeps it. */
  @GET
  @Calls(DownloadAttachment.class)
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response download(
      @QueryParam("item") @Nullable String item, @QueryParam("sha256") @Nullable String sha256) {
    SubjectRef subject = new SubjectRef(study, number);
    ItemPath at = new ItemPath(visit, form, Problems.given(item, "item"));
    AttachedFile file = downloadAttachment.find(subject, at, sha256);
    StreamingOutput content = out -> downloadAttachment.write(subject, at, file.sha256(), out);
    Response.ResponseBuilder response =
        Response.ok(content).header("Content-Length", file.bytes()).tag(file.sha256());
    new FileHeaders(file.name()).all().forEach(response::header);
    return response.build();
  }
}
