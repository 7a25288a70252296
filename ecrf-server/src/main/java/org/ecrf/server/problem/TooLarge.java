package org.ecrf.server.problem;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** A request has a longer body than is read (RFC 9110, 15.5.14). */
public class TooLarge extends ClientErrorException {
  private final int most;

  /**
   * @param most bytes that are read
   */
  public TooLarge(int most) {
    super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    this.most = most;
  }

  String sentence() {
    return "The body of this request may have %d bytes at most. Nothing was saved.".formatted(most);
  }
}
