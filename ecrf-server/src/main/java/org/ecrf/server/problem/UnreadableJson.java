package org.ecrf.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Leads to {@link ProblemMapper}; without it RESTEasy would answer in its own words. */
@Provider
public class UnreadableJson implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failure) {
    return new ProblemMapper().toResponse(failure);
  }
}
