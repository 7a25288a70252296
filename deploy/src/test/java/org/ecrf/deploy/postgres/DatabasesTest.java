package org.ecrf.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatabasesTest {
  @Test
  void aScriptIsRunStatementByStatementWithoutItsComments() {
    String script =
        """
        -- who owns what; and why
        create role one login password :one; -- the first

        create database two;
        """;
    assertEquals(
        List.of("create role one login password :one", "create database two"),
        Databases.split(script));
  }
}
