package org.ecrf.server.problem;

import java.util.List;

/**
 * What the platform answers when it does not do what was asked: expected, coded, and told to the
 * caller. A defect is something else, and so is a finding of an edit check.
 */
public sealed interface Refusal {

  /** Stable name, the last part of the problem's type {@code urn:ecrf:problem:<code>}. */
  String code();

  /** HTTP status. */
  int status();

  /** One sentence for a person. */
  String sentence();

  /** Nobody is signed in. */
  record NotSignedIn() implements Refusal {
    @Override
    public String code() {
      return "not-signed-in";
    }

    @Override
    public int status() {
      return 401;
    }

    @Override
    public String sentence() {
      return "Sign in first.";
    }
  }

  /** The caller knows the thing, but no role of the caller carries the permission. */
  record NotPermitted(String permission) implements Refusal {
    @Override
    public String code() {
      return "not-permitted";
    }

    @Override
    public int status() {
      return 403;
    }

    @Override
    public String sentence() {
      return "Your role does not permit this.";
    }
  }

  /** There is no such thing, or the caller may not know of it. */
  record NotFound(String what) implements Refusal {
    @Override
    public String code() {
      return "not-found";
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public String sentence() {
      return "There is no such " + what + ".";
    }
  }

  /** Somebody else has changed these items since the caller read them; nothing was saved. */
  record Stale(List<StaleItem> items) implements Refusal {
    @Override
    public String code() {
      return "stale";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public String sentence() {
      return "Somebody else has changed this meanwhile. Nothing was saved.";
    }
  }

  /** It is locked. */
  record Locked(String what) implements Refusal {
    @Override
    public String code() {
      return "locked";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public String sentence() {
      return "The " + what + " is locked.";
    }
  }

  /** These values cannot be read; nothing of the request was saved. */
  record Unreadable(List<ItemProblem> items) implements Refusal {
    @Override
    public String code() {
      return "unreadable";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "Some values cannot be read. Nothing was saved.";
    }
  }

  /** These items must be answered first. */
  record Incomplete(List<ItemProblem> items) implements Refusal {
    @Override
    public String code() {
      return "incomplete";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "Some items have no answer yet.";
    }
  }

  /** The form is complete: a change of these items needs a reason; nothing was saved. */
  record ReasonNeeded(List<ItemProblem> items) implements Refusal {
    @Override
    public String code() {
      return "reason-needed";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "The form is complete; a change needs a reason. Nothing was saved.";
    }
  }

  /**
   * It cannot be done as things stand.
   *
   * @param reason the particular code, e.g. {@code criteria-block}
   * @param because what stands in the way, one line each
   */
  record NotAllowed(String reason, String sentence, List<String> because) implements Refusal {
    @Override
    public String code() {
      return reason;
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The request id has been used for another request. */
  record RequestReused() implements Refusal {
    @Override
    public String code() {
      return "request-reused";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public String sentence() {
      return "This request id has been used for another request.";
    }
  }

  /** The database is away or has no room just now; the same request may be sent again. */
  record Busy() implements Refusal {
    @Override
    public String code() {
      return "busy";
    }

    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "The platform is busy. Try again in a moment.";
    }
  }
}
