package org.ecrf.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
  @Test
  void the_query_travels_in_the_path() {
    assertEquals(
        "/back/studies/S/subjects/01-001/-/visit=screening&form=samples%5B2%5D",
        WayBack.to("/studies/S/subjects/01-001?visit=screening&form=samples%5B2%5D"));
    assertEquals("/back/studies/S/team", WayBack.to("/studies/S/team"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        ""
      })
  void nothing_leads_away_from_the_platform(String address) {
    assertEquals("/", WayBack.to(address));
  }
}
