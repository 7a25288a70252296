package org.ecrf.deploy.demo;

import org.ecrf.deploy.system.*;

public final class DemoLoader {
  public DemoLoader(DataFolder f, Running r, Progress p) {}

  public void load(boolean s) {}

  public static String accounts() {
    return "";
  }
}
