package org.ecrf.server.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ecrf.server.json.Json;

/**
 * Says without a login whether the platform can work: it can where its tables answer. What an
 * operator should watch stands beside it.
 */
@WebServlet("/health/ready")
public class Ready extends HttpServlet {
  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private transient DataSource database;

  @Inject @Any private transient Instance<ReadyDetail> details;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up = up();
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(Json.MAPPER.writeValueAsString(told(up)));
  }

  private Map<String, Object> told(boolean up) {
    Map<String, Object> told = new TreeMap<>();
    told.put("status", up ? "UP" : "DOWN");
    if (up) {
      details.forEach(detail -> told.put(detail.name(), detail.told()));
    }
    return told;
  }

  private boolean up() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1 from study limit 1").close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
