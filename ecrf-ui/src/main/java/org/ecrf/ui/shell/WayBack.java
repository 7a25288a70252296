package org.ecrf.ui.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads through the login to a page with all of its address. The container comes back to the path
 * alone and forgets the query, in which the form and the item stand; so here the query is a part of
 * the path: {@code /back/studies/S/subjects/N/-/visit=V&form=F}. Nothing has to be kept meanwhile,
 * neither in the browser nor on a server that may be started again.
 */
@WebServlet("/back/*")
public class WayBack extends HttpServlet {
  private static final String PREFIX = "/back";
  private static final String QUERY = "/-/";

  /** An address of this platform: one slash, and nothing that a browser reads as a host. */
  private static final String OWN_ADDRESS = "/(?![/\\\\])[^\\\\\\p{Cntrl}]*";

  /** The way to this address; to the first page where it is none of ours. */
  static String to(String address) {
    return address.matches(OWN_ADDRESS) ? PREFIX + address.replaceFirst("\\?", QUERY) : "/";
  }

  /** The way again, for a login that has failed on the way to this path. */
  static String again(String path) {
    return path.matches(OWN_ADDRESS) ? path : "/";
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = request.getRequestURI().substring(PREFIX.length()).replaceFirst(QUERY, "?");
    response.sendRedirect(address.matches(OWN_ADDRESS) ? address : "/");
  }
}
