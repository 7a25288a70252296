package org.ecrf.server.container;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;

/**
 * Stands where the container's login stands in the product, and takes the bearer token itself for
 * the name. Registered before all other filters in the test's {@code web.xml}.
 */
public class SignedIn implements Filter {
  private static final String BEARER = "Bearer ";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String header = ((HttpServletRequest) request).getHeader("Authorization");
    boolean bearer = header != null && header.startsWith(BEARER);
    chain.doFilter(bearer ? as(request, header.substring(BEARER.length())) : request, response);
  }

  private static HttpServletRequest as(ServletRequest request, String name) {
    return new HttpServletRequestWrapper((HttpServletRequest) request) {
      @Override
      public Principal getUserPrincipal() {
        return () -> name;
      }
    };
  }
}
