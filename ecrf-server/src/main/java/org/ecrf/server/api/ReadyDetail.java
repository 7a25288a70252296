package org.ecrf.server.api;

import java.util.Map;

/** What an operator should see beside the answer whether the platform is ready. */
public interface ReadyDetail {
  /** By which it stands in the answer. */
  String name();

  /** Nothing of subjects or people: everybody may read it. */
  Map<String, Object> told();
}
