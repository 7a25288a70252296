package org.ecrf.server.access;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Takes over whom the container has authenticated, for the screens and for the API. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter implements Filter {
  @Inject private Caller caller;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    caller.is(((HttpServletRequest) request).getUserPrincipal());
    chain.doFilter(request, response);
  }
}
