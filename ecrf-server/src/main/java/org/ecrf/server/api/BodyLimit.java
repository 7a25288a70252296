package org.ecrf.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.ecrf.server.problem.TooLarge;

/**
 * Reads one mebibyte of a request and no more, but for {@link LargeBody}. A longer one that says so
 * is answered before any of it is read, however long: the container sets no limit of its own, since
 * it would end the connection without a word.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {
  private static final int MOST = 1 << 20;

  @Context private ResourceInfo resource;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public BodyLimit() {}

  @Override
  public void filter(ContainerRequestContext request) {
    Method asked = resource.getResourceMethod();
    if (asked != null && asked.isAnnotationPresent(LargeBody.class)) {
      return;
    }
    if (request.getLength() > MOST) {
      throw tooLarge();
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private static TooLarge tooLarge() {
    return new TooLarge(MOST);
  }

  /** For bodies that do not say how long they are. */
  private static final class Counted extends FilterInputStream {
    private int read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > MOST) {
        throw tooLarge();
      }
    }
  }
}
