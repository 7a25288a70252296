package org.ecrf.server.seal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The last seal of a server that is stopped. The web application ends while the datasource is still
 * there; the events of CDI's own scopes come after it is gone.
 */
@WebListener
public class SealAtTheEnd implements ServletContextListener {
  @Inject private SealSchedule schedule;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    schedule.stop();
  }
}
