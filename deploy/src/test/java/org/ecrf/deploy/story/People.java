package org.ecrf.deploy.story;

import java.net.URI;
import org.ecrf.deploy.running.RunningSystem;

/** The programs of the demo accounts at the running system's API. */
final class People {
  private People() {}

  static ApiClient as(String account) {
    return new ApiClient(base(), RunningSystem.get().token(account));
  }

  static ApiClient anonymous() {
    return new ApiClient(base(), "");
  }

  private static URI base() {
    return URI.create(RunningSystem.get().url() + "/");
  }
}
