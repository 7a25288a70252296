package org.ecrf.server.problem;

import java.util.List;
import org.ecrf.model.value.Text;

/**
 * What the platform answers when it does not do what was asked: expected, coded, and told to the
 * caller. A defect is something else, and so is a finding of an edit check.
 */
public sealed interface Refusal {

  /** Nobody is signed in. */
  record NotSignedIn() implements Refusal {}

  /** The caller knows the thing, but no role of the caller carries the permission. */
  record NotPermitted(String permission) implements Refusal {}

  /** There is no such thing, or the caller may not know of it. */
  record NotFound(String what) implements Refusal {}

  /** Somebody else has changed these items since the caller read them; nothing was saved. */
  record Stale(List<StaleItem> items) implements Refusal {}

  /** It is locked. */
  record Locked(String what) implements Refusal {}

  /** It is frozen: nothing is entered any more. */
  record Frozen(String what) implements Refusal {}

  /** These values cannot be read; nothing of the request was saved. */
  record Unreadable(List<ItemProblem> items) implements Refusal {}

  /** These items must be answered first. */
  record Incomplete(List<ItemProblem> items) implements Refusal {}

  /** The form is complete: a change of these items needs a reason; nothing was saved. */
  record ReasonNeeded(List<ItemProblem> items) implements Refusal {}

  /**
   * It cannot be done as things stand.
   *
   * @param code the particular one, e.g. {@code criteria}
   * @param because what stands in the way, one line each
   */
  record NotAllowed(String code, String sentence, List<Text> because) implements Refusal {}

  /** The request id has been used for another request. */
  record RequestReused() implements Refusal {}

  /** The database is away or has no room just now; the same request may be sent again. */
  record Busy() implements Refusal {}

  /** Stable name, the last part of the problem's type {@code urn:ecrf:problem:<code>}. */
  default String code() {
    return switch (this) {
      case NotSignedIn not -> "not-signed-in";
      case NotPermitted not -> "not-permitted";
      case NotFound not -> "not-found";
      case Stale stale -> "stale";
      case Locked locked -> "locked";
      case Frozen frozen -> "frozen";
      case Unreadable unreadable -> "unreadable";
      case Incomplete incomplete -> "incomplete";
      case ReasonNeeded needed -> "reason-needed";
      case NotAllowed not -> not.code();
      case RequestReused reused -> "request-reused";
      case Busy busy -> "busy";
    };
  }

  /** HTTP status. */
  default int status() {
    return switch (this) {
      case NotSignedIn not -> 401;
      case NotPermitted not -> 403;
      case NotFound not -> 404;
      case Stale stale -> 409;
      case Locked locked -> 409;
      case Frozen frozen -> 409;
      case NotAllowed not -> 409;
      case RequestReused reused -> 409;
      case Unreadable unreadable -> 422;
      case Incomplete incomplete -> 422;
      case ReasonNeeded needed -> 422;
      case Busy busy -> 503;
    };
  }

  /** One sentence for a person. */
  default String sentence() {
    return switch (this) {
      case NotSignedIn not -> "Sign in first.";
      case NotPermitted not -> "Your role does not permit this.";
      case NotFound not -> "There is no such " + not.what() + ".";
      case Stale stale -> "Somebody else has changed this meanwhile. Nothing was saved.";
      case Locked locked -> "The " + locked.what() + " is locked.";
      case Frozen frozen -> "The " + frozen.what() + " is frozen: nothing is entered any more.";
      case Unreadable unreadable -> "Some values cannot be read.";
      case Incomplete incomplete -> "Some items have no answer yet.";
      case ReasonNeeded needed ->
          "The form is complete; a change needs a reason. Nothing was saved.";
      case NotAllowed not -> not.sentence();
      case RequestReused reused -> "This request id has been used for another request.";
      case Busy busy -> "The platform is busy. Try again in a moment.";
    };
  }
}
