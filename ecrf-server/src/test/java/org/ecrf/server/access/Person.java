package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Lets a test act as one person after the other, in the place of the container's login. */
@ApplicationScoped
public class Person {
  private final Caller caller;

  @Inject
  Person(Caller caller) {
    this.caller = caller;
  }

  /** Until another one is. */
  public void is(String name) {
    caller.is(() -> name);
  }

  public void isNobody() {
    caller.is(null);
  }

  /** For one step. */
  public <T> T as(String name, Callable<T> step) {
    is(name);
    try {
      return step.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      isNobody();
    }
  }
}
