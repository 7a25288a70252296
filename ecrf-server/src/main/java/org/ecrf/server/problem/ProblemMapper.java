package org.ecrf.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request of the API into a problem; the only place that does. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final String TYPE = "application/problem+json";
  private static final int RETRY_SECONDS = 2;

  @Context private @Nullable Request request;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<Refused> refused = cause(failure, Refused.class);
    if (refused.isPresent()) {
      return response(refused.get().refusal(), told(refused.get().refusal()));
    }
    Optional<JsonProcessingException> json = cause(failure, JsonProcessingException.class);
    if (json.isPresent() && !(json.get() instanceof InvalidDefinitionException)) {
      return response(JsonProblem.of(json.get()));
    }
    if (Outage.causes(failure)) {
      return response(new Refusal.Busy());
    }
    Optional<TooLarge> large = cause(failure, TooLarge.class);
    if (large.isPresent()) {
      return ofProtocol(large.get().getResponse(), large.get().sentence());
    }
    if (failure instanceof WebApplicationException web) {
      Response response = web.getResponse();
      return ofProtocol(response, response.getStatusInfo().getReasonPhrase() + ".");
    }
    return response(ProblemBody.of("defect", 500, Defects.report(failure)));
  }

  /** What cannot be read of a command was not saved; of a question there was nothing to save. */
  private ProblemBody told(Refusal refusal) {
    ProblemBody body = ProblemBody.of(refusal);
    boolean asks = request != null && Reading.is(request.getMethod());
    return refusal instanceof Refusal.Unreadable && !asks ? body.andNothingSaved() : body;
  }

  public static Response response(Refusal refusal) {
    return response(refusal, ProblemBody.of(refusal));
  }

  private static Response response(Refusal refusal, ProblemBody body) {
    Response response = response(body);
    return switch (refusal) {
      case Refusal.NotSignedIn not ->
          Response.fromResponse(response)
              .header("WWW-Authenticate", "Bearer realm=\"ecrf\"")
              .build();
      case Refusal.Busy busy ->
          Response.fromResponse(response).header("Retry-After", RETRY_SECONDS).build();
      default -> response;
    };
  }

  private static Response ofProtocol(Response response, String sentence) {
    Response.StatusType status = response.getStatusInfo();
    if (status.getStatusCode() < 400) {
      return response;
    }
    ProblemBody body =
        ProblemBody.of(
            status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
            status.getStatusCode(),
            sentence);
    return Response.fromResponse(response).entity(body).type(TYPE).build();
  }

  private static Response response(ProblemBody body) {
    return Response.status(body.status()).entity(body).type(TYPE).build();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
